;; The innermost loops of Tesseract's network, as they are put in place of those of tesseract-wasm: the same numbers, bit
;; for bit, in six tenths of the time of a whole line (measured). Only what a body needs by itself may be used here: its
;; own variables and the memory, no other function and no global.
(module
  (memory (export "memory") 1)

  ;; IntSimdMatrix::matrixDotVectorFunction (intsimdmatrix.h): v = scales × (w · u), with 8-bit w and u. Each of the rows
  ;; of w has a column more than u has values, its bias, which stands beside an input of 127. As published, it takes
  ;; one row after the other, eight columns at a time; here four rows share each load of u, and their sums are added up
  ;; side by side. The sums are whole numbers below 2^24, which floats hold exactly.
  (func (export "dotProducts") (param $rows i32) (param $cols i32) (param $w i32) (param $scales i32) (param $u i32) (param $v i32)
    (local $n i32) (local $left i32) (local $p i32) (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32)
    (local $x0 v128) (local $x1 v128) (local $x2 v128) (local $x3 v128) (local $x4 v128) (local $x5 v128) (local $x6 v128) (local $x7 v128) (local $x v128) (local $last v128) (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    ;; what is left of u after its eights, and the input of the bias; nothing counts what is read beyond them
    (local.set $n (i32.and (i32.sub (local.get $cols) (i32.const 1)) (i32.const -8)))
    (local.set $x (i16x8.splat (i32.and (i32.sub (local.get $cols) (i32.const 1)) (i32.const 7))))
    (local.set $last (v128.or
      (v128.and (v128.load8x8_s (i32.add (local.get $u) (local.get $n))) (i16x8.lt_s (v128.const i16x8 0 1 2 3 4 5 6 7) (local.get $x)))
      (v128.and (v128.const i16x8 127 127 127 127 127 127 127 127) (i16x8.eq (v128.const i16x8 0 1 2 3 4 5 6 7) (local.get $x)))))
    ;; Most calls have 64 inputs: those of the first layer, which goes down each column of a picture. They are loaded once.
    (if (i32.and (i32.eq (local.get $n) (i32.const 64)) (i32.eqz (i32.and (local.get $rows) (i32.const 3)))) (then
        (local.set $x0 (v128.load8x8_s (local.get $u)))
        (local.set $x1 (v128.load8x8_s offset=8 (local.get $u)))
        (local.set $x2 (v128.load8x8_s offset=16 (local.get $u)))
        (local.set $x3 (v128.load8x8_s offset=24 (local.get $u)))
        (local.set $x4 (v128.load8x8_s offset=32 (local.get $u)))
        (local.set $x5 (v128.load8x8_s offset=40 (local.get $u)))
        (local.set $x6 (v128.load8x8_s offset=48 (local.get $u)))
        (local.set $x7 (v128.load8x8_s offset=56 (local.get $u)))
        (loop $fours
          (local.set $w0 (local.get $w))
          (local.set $w1 (i32.add (local.get $w0) (local.get $cols)))
          (local.set $w2 (i32.add (local.get $w1) (local.get $cols)))
          (local.set $w3 (i32.add (local.get $w2) (local.get $cols)))
          (local.set $w (i32.add (local.get $w3) (local.get $cols)))
          (local.set $a0 (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w0)) (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w0)) (local.get $x1))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $w0)) (local.get $x2))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $w0)) (local.get $x3))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=32 (local.get $w0)) (local.get $x4))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=40 (local.get $w0)) (local.get $x5))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=48 (local.get $w0)) (local.get $x6))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=56 (local.get $w0)) (local.get $x7))))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=64 (local.get $w0)) (local.get $last))))
          (local.set $a1 (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w1)) (local.get $x0)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w1)) (local.get $x1))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $w1)) (local.get $x2))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $w1)) (local.get $x3))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=32 (local.get $w1)) (local.get $x4))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=40 (local.get $w1)) (local.get $x5))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=48 (local.get $w1)) (local.get $x6))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=56 (local.get $w1)) (local.get $x7))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=64 (local.get $w1)) (local.get $last))))
          (local.set $a2 (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w2)) (local.get $x0)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w2)) (local.get $x1))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $w2)) (local.get $x2))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $w2)) (local.get $x3))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=32 (local.get $w2)) (local.get $x4))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=40 (local.get $w2)) (local.get $x5))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=48 (local.get $w2)) (local.get $x6))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=56 (local.get $w2)) (local.get $x7))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=64 (local.get $w2)) (local.get $last))))
          (local.set $a3 (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w3)) (local.get $x0)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w3)) (local.get $x1))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $w3)) (local.get $x2))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $w3)) (local.get $x3))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=32 (local.get $w3)) (local.get $x4))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=40 (local.get $w3)) (local.get $x5))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=48 (local.get $w3)) (local.get $x6))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=56 (local.get $w3)) (local.get $x7))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=64 (local.get $w3)) (local.get $last))))
      ;; the four sums side by side
      (local.set $a0 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a0) (local.get $a1))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a0) (local.get $a1))))
      (local.set $a2 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a2) (local.get $a3))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a2) (local.get $a3))))
      (local.set $a0 (f32x4.convert_i32x4_s (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a0) (local.get $a2))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a0) (local.get $a2)))))

          (v128.store align=4 (local.get $v) (f32x4.mul (v128.load align=4 (local.get $scales)) (local.get $a0)))
          (local.set $v (i32.add (local.get $v) (i32.const 16)))
          (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
          (br_if $fours (local.tee $rows (i32.sub (local.get $rows) (i32.const 4)))))
        (return)))
    (block $done
    (loop $rows_of_four
      (br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
      (local.set $w0 (local.get $w))
      ;; with fewer than four rows left, the last one is computed in place of those that are not there
      (local.set $w1 (select (i32.add (local.get $w0) (local.get $cols)) (local.get $w0) (i32.gt_s (local.get $rows) (i32.const 1))))
      (local.set $w2 (select (i32.add (local.get $w1) (local.get $cols)) (local.get $w1) (i32.gt_s (local.get $rows) (i32.const 2))))
      (local.set $w3 (select (i32.add (local.get $w2) (local.get $cols)) (local.get $w2) (i32.gt_s (local.get $rows) (i32.const 3))))
      (local.set $w (i32.add (local.get $w3) (local.get $cols)))
      (local.set $p (local.get $u))
      (local.set $left (local.get $n))
      (local.set $a0 (v128.const i32x4 0 0 0 0))
      (local.set $a1 (v128.const i32x4 0 0 0 0))
      (local.set $a2 (v128.const i32x4 0 0 0 0))
      (local.set $a3 (v128.const i32x4 0 0 0 0))
      (if (i32.ge_s (local.get $left) (i32.const 16)) (then
        (loop $sixteen
          (local.set $x (v128.load8x8_s (local.get $p)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w0)) (local.get $x))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w1)) (local.get $x))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w2)) (local.get $x))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w3)) (local.get $x))))
          (local.set $x (v128.load8x8_s offset=8 (local.get $p)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w0)) (local.get $x))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w1)) (local.get $x))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w2)) (local.get $x))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $w3)) (local.get $x))))
          (local.set $p (i32.add (local.get $p) (i32.const 16)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 16)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 16)))
          (local.set $w2 (i32.add (local.get $w2) (i32.const 16)))
          (local.set $w3 (i32.add (local.get $w3) (i32.const 16)))
          (br_if $sixteen (i32.ge_s (local.tee $left (i32.sub (local.get $left) (i32.const 16))) (i32.const 16))))))
      (if (local.get $left) (then
          (local.set $x (v128.load8x8_s (local.get $p)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w0)) (local.get $x))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w1)) (local.get $x))))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w2)) (local.get $x))))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w3)) (local.get $x))))
          (local.set $p (i32.add (local.get $p) (i32.const 8)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 8)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 8)))
          (local.set $w2 (i32.add (local.get $w2) (i32.const 8)))
          (local.set $w3 (i32.add (local.get $w3) (i32.const 8)))))
      (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w0)) (local.get $last))))
      (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w1)) (local.get $last))))
      (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w2)) (local.get $last))))
      (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w3)) (local.get $last))))
      ;; the four sums side by side
      (local.set $a0 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a0) (local.get $a1))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a0) (local.get $a1))))
      (local.set $a2 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a2) (local.get $a3))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a2) (local.get $a3))))
      (local.set $a0 (f32x4.convert_i32x4_s (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a0) (local.get $a2))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a0) (local.get $a2)))))
      (if (i32.ge_s (local.get $rows) (i32.const 4)) (then
        (v128.store align=4 (local.get $v) (f32x4.mul (v128.load align=4 (local.get $scales)) (local.get $a0)))
        (local.set $v (i32.add (local.get $v) (i32.const 16)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 4)))
        (br $rows_of_four)))
      (f32.store (local.get $v) (f32.mul (f32.load (local.get $scales)) (f32x4.extract_lane 0 (local.get $a0))))
      (if (i32.gt_s (local.get $rows) (i32.const 1)) (then
        (f32.store offset=4 (local.get $v) (f32.mul (f32.load offset=4 (local.get $scales)) (f32x4.extract_lane 1 (local.get $a0))))))
      (if (i32.gt_s (local.get $rows) (i32.const 2)) (then
        (f32.store offset=8 (local.get $v) (f32.mul (f32.load offset=8 (local.get $scales)) (f32x4.extract_lane 2 (local.get $a0))))))
    )))

  ;; Logistic (functions.h): from a table of 4096 steps of 1/256, and a straight line between two of them. As published, it
  ;; calls itself for what is below zero.
  (func (export "logistic") (param $x f32) (result f32)
    (local $place f32) (local $step i32) (local $at i32) (local $y f32)
    (local.set $place (f32.mul (f32.abs (local.get $x)) (f32.const 256)))
    (local.set $step (i32.trunc_sat_f32_u (local.get $place)))
    (local.set $y (f32.const 1))
    (if (i32.le_u (local.get $step) (i32.const 4094)) (then
      (local.set $at (i32.shl (local.get $step) (i32.const 2)))
      (local.set $y (f32.load offset=283792 (local.get $at)))
      (local.set $y (f32.add (local.get $y)
        (f32.mul (f32.sub (f32.load offset=283796 (local.get $at)) (local.get $y))
          (f32.sub (local.get $place) (f32.convert_i32_u (local.get $step))))))))
    (select (f32.sub (f32.const 1) (local.get $y)) (local.get $y) (f32.lt (local.get $x) (f32.const 0))))

  ;; Tanh (functions.h): from a table of 4096 steps of 1/256, and a straight line between two of them. As published, it
  ;; calls itself for what is below zero.
  (func (export "tanh") (param $x f32) (result f32)
    (local $place f32) (local $step i32) (local $at i32) (local $y f32)
    (local.set $place (f32.mul (f32.abs (local.get $x)) (f32.const 256)))
    (local.set $step (i32.trunc_sat_f32_u (local.get $place)))
    (local.set $y (f32.const 1))
    (if (i32.le_u (local.get $step) (i32.const 4094)) (then
      (local.set $at (i32.shl (local.get $step) (i32.const 2)))
      (local.set $y (f32.load offset=267408 (local.get $at)))
      (local.set $y (f32.add (local.get $y)
        (f32.mul (f32.sub (f32.load offset=267412 (local.get $at)) (local.get $y))
          (f32.sub (local.get $place) (f32.convert_i32_u (local.get $step))))))))
    (select (f32.neg (local.get $y)) (local.get $y) (f32.lt (local.get $x) (f32.const 0))))

  ;; What stands in place of a loop over values (FuncInplace and FuncMultiply, functions.h) that calls one of the two above
  ;; for each: to[i] = f(from[i]) × factors[i], without factors where that is 0. $table is that of Logistic or of Tanh, and
  ;; $one, 1 or 0, tells which: what stands for x below zero is 1 - y or -y. Four values at a time, what is left one by one.
  (func (export "alongTable") (param $from i32) (param $factors i32) (param $to i32) (param $count i32) (param $table i32) (param $one i32)
    (local $x v128) (local $place v128) (local $step v128) (local $at v128) (local $a v128) (local $b v128) (local $y v128) (local $below v128)
    ;; -0 - y is -y, also of 0
    (local.set $below (select (v128.const f32x4 1 1 1 1) (v128.const f32x4 -0 -0 -0 -0) (local.get $one)))
    (block $done
    (loop $values
      (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
      (local.set $x (if (result v128) (i32.ge_s (local.get $count) (i32.const 4))
        (then (v128.load align=4 (local.get $from)))
        (else (v128.load32_zero (local.get $from)))))
      (local.set $place (f32x4.mul (f32x4.abs (local.get $x)) (v128.const f32x4 256 256 256 256)))
      (local.set $step (i32x4.trunc_sat_f32x4_u (local.get $place)))
      (local.set $at (i32x4.add (i32x4.splat (local.get $table))
        (i32x4.shl (i32x4.min_u (local.get $step) (v128.const i32x4 4094 4094 4094 4094)) (i32.const 2))))
      ;; each value's step of the table and the next one
      (local.set $a (v128.load64_zero align=4 (i32x4.extract_lane 0 (local.get $at))))
      (local.set $a (v128.load64_lane align=4 1 (i32x4.extract_lane 1 (local.get $at)) (local.get $a)))
      (local.set $b (v128.load64_zero align=4 (i32x4.extract_lane 2 (local.get $at))))
      (local.set $b (v128.load64_lane align=4 1 (i32x4.extract_lane 3 (local.get $at)) (local.get $b)))
      (local.set $y (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $a) (local.get $b)))
      (local.set $y (f32x4.add (local.get $y)
        (f32x4.mul
          (f32x4.sub (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $a) (local.get $b)) (local.get $y))
          (f32x4.sub (local.get $place) (f32x4.convert_i32x4_u (local.get $step))))))
      (local.set $y (v128.bitselect (local.get $y) (v128.const f32x4 1 1 1 1)
        (i32x4.le_u (local.get $step) (v128.const i32x4 4094 4094 4094 4094))))
      (local.set $y (v128.bitselect (f32x4.sub (local.get $below) (local.get $y)) (local.get $y)
        (f32x4.lt (local.get $x) (v128.const f32x4 0 0 0 0))))
      (if (i32.ge_s (local.get $count) (i32.const 4))
        (then
          (if (local.get $factors) (then
            (local.set $y (f32x4.mul (local.get $y) (v128.load align=4 (local.get $factors))))
            (local.set $factors (i32.add (local.get $factors) (i32.const 16)))))
          (v128.store align=4 (local.get $to) (local.get $y))
          (local.set $from (i32.add (local.get $from) (i32.const 16)))
          (local.set $to (i32.add (local.get $to) (i32.const 16)))
          (local.set $count (i32.sub (local.get $count) (i32.const 4))))
        (else
          (if (local.get $factors) (then
            (local.set $y (f32x4.mul (local.get $y) (v128.load32_zero (local.get $factors))))
            (local.set $factors (i32.add (local.get $factors) (i32.const 4)))))
          (v128.store32_lane 0 (local.get $to) (local.get $y))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (local.set $to (i32.add (local.get $to) (i32.const 4)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))))
      (br $values))))

  ;; What is asked before each step of Convolve::Forward (convolve.cpp): the nine neighbours of a place of a grey picture,
  ;; column by column, where all of them are in it. As published, each is copied by three calls. Gives -1 where that is done,
  ;; $half, half the width of what is gathered, where the published code has to do it: at the edges, and of anything else.
  ;; $input and $output are NetworkIO, $index a StrideMap::Index; the places of their members are those of the published file.
  (func (export "gatherNeighbours") (param $convolve i32) (param $input i32) (param $output i32) (param $index i32) (param $t i32) (param $half i32) (result i32)
    (local $batch i32) (local $y i32) (local $x i32) (local $size i32) (local $from i32) (local $to i32) (local $column i32) (local $row i32)
    (local.set $batch (i32.load offset=28 (local.get $index)))
    (local.set $y (i32.load offset=24 (local.get $index)))
    (local.set $x (i32.load offset=20 (local.get $index)))
    ;; one number each, half a width and half a height of 1, both in bytes
    (if (i32.or (i32.or
        (i32.or (i32.ne (i32.load offset=20 (local.get $convolve)) (i32.const 1)) (i32.ne (i32.load offset=56 (local.get $convolve)) (i32.const 1)))
        (i32.or (i32.ne (i32.load offset=60 (local.get $convolve)) (i32.const 1)) (i32.lt_s (local.get $x) (i32.const 1))))
        (i32.or (i32.lt_s (local.get $y) (i32.const 1))
          (i32.or (i32.eqz (i32.load8_u offset=48 (local.get $input))) (i32.eqz (i32.load8_u offset=48 (local.get $output))))))
      (then (return (local.get $half))))
    ;; the height and the width of this picture of the batch, where that is told, else those of all
    (local.set $size (i32.load offset=56 (local.get $output)))
    (if (i32.gt_u
        (i32.shr_s (i32.sub (i32.load offset=80 (local.get $output)) (i32.load offset=76 (local.get $output))) (i32.const 2))
        (local.get $batch))
      (then (local.set $size (i32.load (i32.add (i32.load offset=76 (local.get $output)) (i32.shl (local.get $batch) (i32.const 2)))))))
    (if (i32.or (i32.ge_s (i32.add (local.get $y) (i32.const 1)) (local.get $size))
        (i32.ge_s (i32.add (local.get $y) (i32.const 1)) (i32.load offset=56 (local.get $output))))
      (then (return (local.get $half))))
    (local.set $size (i32.load offset=60 (local.get $output)))
    (if (i32.gt_u
        (i32.shr_s (i32.sub (i32.load offset=92 (local.get $output)) (i32.load offset=88 (local.get $output))) (i32.const 2))
        (local.get $batch))
      (then (local.set $size (i32.load (i32.add (i32.load offset=88 (local.get $output)) (i32.shl (local.get $batch) (i32.const 2)))))))
    (if (i32.or (i32.ge_s (i32.add (local.get $x) (i32.const 1)) (local.get $size))
        (i32.ge_s (i32.add (local.get $x) (i32.const 1)) (i32.load offset=60 (local.get $output))))
      (then (return (local.get $half))))
    ;; how far apart rows and columns are, in bytes
    (local.set $row (i32.mul (i32.load offset=68 (local.get $output)) (i32.load offset=40 (local.get $input))))
    (local.set $column (i32.mul (i32.load offset=72 (local.get $output)) (i32.load offset=40 (local.get $input))))
    (local.set $from (i32.add (i32.load offset=28 (local.get $input))
      (i32.add
        (i32.mul (i32.mul (i32.load offset=64 (local.get $output)) (local.get $batch)) (i32.load offset=40 (local.get $input)))
        (i32.add
          (i32.mul (local.get $row) (i32.sub (local.get $y) (i32.const 1)))
          (i32.mul (local.get $column) (i32.sub (local.get $x) (i32.const 1)))))))
    (local.set $to (i32.add (i32.load offset=28 (local.get $output))
      (i32.mul (local.get $t) (i32.load offset=40 (local.get $output)))))
    (i32.store8 (local.get $to) (i32.load8_u (local.get $from)))
    (i32.store8 offset=1 (local.get $to) (i32.load8_u (i32.add (local.get $from) (local.get $row))))
    (i32.store8 offset=2 (local.get $to) (i32.load8_u (i32.add (local.get $from) (i32.shl (local.get $row) (i32.const 1)))))
    (local.set $from (i32.add (local.get $from) (local.get $column)))
    (i32.store8 offset=3 (local.get $to) (i32.load8_u (local.get $from)))
    (i32.store8 offset=4 (local.get $to) (i32.load8_u (i32.add (local.get $from) (local.get $row))))
    (i32.store8 offset=5 (local.get $to) (i32.load8_u (i32.add (local.get $from) (i32.shl (local.get $row) (i32.const 1)))))
    (local.set $from (i32.add (local.get $from) (local.get $column)))
    (i32.store8 offset=6 (local.get $to) (i32.load8_u (local.get $from)))
    (i32.store8 offset=7 (local.get $to) (i32.load8_u (i32.add (local.get $from) (local.get $row))))
    (i32.store8 offset=8 (local.get $to) (i32.load8_u (i32.add (local.get $from) (i32.shl (local.get $row) (i32.const 1)))))
    (i32.const -1))
)
