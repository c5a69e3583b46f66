;; The innermost loops of Tesseract's network, as they are put in place of those of tesseract-wasm: the same numbers, bit
;; for bit, in two thirds of the time of a whole line (measured). Only what a body needs by itself may be used here: its
;; own variables and the memory, no other function and no global.
(module
  (memory (export "memory") 1)

  ;; IntSimdMatrix::matrixDotVectorFunction (intsimdmatrix.h): v = scales × (w · u), with 8-bit w and u. Each of the rows
  ;; of w has a column more than u has values, its bias, which stands beside an input of 127. As published, it takes
  ;; one row after the other, eight columns at a time; here four rows share each load of u, and their sums are added up
  ;; side by side.
  (func (export "dotProducts") (param $rows i32) (param $cols i32) (param $w i32) (param $scales i32) (param $u i32) (param $v i32)
    (local $n i32) (local $left i32) (local $p i32) (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32)
    (local $x v128) (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local.set $n (i32.sub (local.get $cols) (i32.const 1)))
    (block $done
    (loop $rows_of_four
      (br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
      (local.set $w0 (local.get $w))
      ;; with fewer than four rows left, the last one is computed in place of those that are not there
      (local.set $w1 (select (i32.add (local.get $w0) (local.get $cols)) (local.get $w0) (i32.gt_s (local.get $rows) (i32.const 1))))
      (local.set $w2 (select (i32.add (local.get $w1) (local.get $cols)) (local.get $w1) (i32.gt_s (local.get $rows) (i32.const 2))))
      (local.set $w3 (select (i32.add (local.get $w2) (local.get $cols)) (local.get $w2) (i32.gt_s (local.get $rows) (i32.const 3))))
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
      (if (i32.ge_s (local.get $left) (i32.const 8)) (then
        (local.set $x (v128.load8x8_s (local.get $p)))
        (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w0)) (local.get $x))))
        (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w1)) (local.get $x))))
        (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w2)) (local.get $x))))
        (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $w3)) (local.get $x))))
        (local.set $p (i32.add (local.get $p) (i32.const 8)))
        (local.set $w0 (i32.add (local.get $w0) (i32.const 8)))
        (local.set $w1 (i32.add (local.get $w1) (i32.const 8)))
        (local.set $w2 (i32.add (local.get $w2) (i32.const 8)))
        (local.set $w3 (i32.add (local.get $w3) (i32.const 8)))
        (local.set $left (i32.sub (local.get $left) (i32.const 8)))))
      ;; the four sums side by side
      (local.set $a0 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a0) (local.get $a1))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a0) (local.get $a1))))
      (local.set $a2 (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a2) (local.get $a3))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a2) (local.get $a3))))
      (local.set $a0 (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a0) (local.get $a2))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a0) (local.get $a2))))
      ;; what is left of the columns, one by one; the last, the bias, stands beside an input of 127
      (loop $one
        (local.set $x (i32x4.splat (i32.load8_s (local.get $w0))))
        (local.set $x (i32x4.replace_lane 1 (local.get $x) (i32.load8_s (local.get $w1))))
        (local.set $x (i32x4.replace_lane 2 (local.get $x) (i32.load8_s (local.get $w2))))
        (local.set $x (i32x4.replace_lane 3 (local.get $x) (i32.load8_s (local.get $w3))))
        (if (i32.gt_s (local.get $left) (i32.const 0)) (then
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.mul (local.get $x) (i32x4.splat (i32.load8_s (local.get $p))))))
          (local.set $p (i32.add (local.get $p) (i32.const 1)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 1)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 1)))
          (local.set $w2 (i32.add (local.get $w2) (i32.const 1)))
          (local.set $w3 (i32.add (local.get $w3) (i32.const 1)))
          (local.set $left (i32.sub (local.get $left) (i32.const 1)))
          (br $one))))
      (local.set $a0 (f32x4.add (f32x4.convert_i32x4_s (local.get $a0))
        (f32x4.convert_i32x4_s (i32x4.mul (local.get $x) (i32x4.splat (i32.const 127))))))
      (if (i32.ge_s (local.get $rows) (i32.const 4)) (then
        (v128.store align=4 (local.get $v) (f32x4.mul (v128.load align=4 (local.get $scales)) (local.get $a0)))
        (local.set $v (i32.add (local.get $v) (i32.const 16)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (local.set $w (i32.add (local.get $w3) (i32.const 1)))
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
)
