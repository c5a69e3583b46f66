/** How a picture's bytes become a model's numbers: `(byte / 255 - mean) / deviation`, per channel as ordered. */
export interface Normalization {
  readonly channelOrder: 'bgr' | 'rgb';
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
}

/** A model that gives, for every pixel of its input, the probability that it belongs to text. */
export interface DetectorModel {
  readonly kind: 'detector';
  readonly id: string;
  /** File name in the package's `on-device/` folder. */
  readonly file: string;
  readonly normalization: Normalization;
}

/** A model that reads one line of text. */
export interface RecognizerModel {
  readonly kind: 'recognizer';
  readonly id: string;
  /** File name in the package's `on-device/` folder. */
  readonly file: string;
  /** The characters it knows, one a line, in the order of its classes; beside `file`. */
  readonly dictionaryFile: string;
  /** Height of its input in px; its width is the line's own. */
  readonly inputHeight: number;
  readonly normalization: Normalization;
}

/** Finds lines of any script. PaddleOCR applies the ImageNet constants to BGR in the order given here. */
export const detectorModel: DetectorModel = {
  kind: 'detector',
  id: 'pp-ocr-v4-detector',
  file: 'pp-ocr-v4-detector.onnx',
  normalization: {
    channelOrder: 'bgr',
    mean: [0.485, 0.456, 0.406],
    deviation: [0.229, 0.224, 0.225],
  },
};

/** Reads English: the 95 printable ASCII characters, no accents. */
export const englishRecognizerModel: RecognizerModel = {
  kind: 'recognizer',
  id: 'pp-ocr-v3-english',
  file: 'pp-ocr-v3-english.onnx',
  dictionaryFile: 'pp-ocr-v3-english.txt',
  inputHeight: 48,
  normalization: { channelOrder: 'bgr', mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] },
};

/** Folder of the extension package that holds the models and the runtime. */
export const modelsFolder = 'on-device';

/**
 * The ONNX Runtime in {@link modelsFolder}, as published: its script looks for its WebAssembly beside
 * itself. It is loaded from there, not bundled, because bundlers put a second copy of the WebAssembly
 * into the package, in library builds even as text.
 */
export const runtimeScript = 'ort.wasm.bundle.min.mjs';
export const runtimeWasm = 'ort-wasm-simd-threaded.wasm';

/** Tesseract, the fast reader of single lines, in {@link modelsFolder} as published, and its English data. */
export const tesseractScript = 'tesseract.mjs';
export const tesseractWasm = 'tesseract-core.wasm';
export const tesseractData = 'eng.traineddata';

/** The decoder of QR codes and barcodes in {@link modelsFolder}; its script is bundled into the worker. */
export const codeDecoderWasm = 'zxing-reader.wasm';
