import type { RecognizerModel } from '../models.ts';

/** A system of writing, by its ISO 15924 code; `Hans`, `Hant`, `Jpan` and `Kore` as in BCP 47 tags. */
export type Script =
  | 'Arab'
  | 'Armn'
  | 'Beng'
  | 'Cyrl'
  | 'Deva'
  | 'Geor'
  | 'Grek'
  | 'Hans'
  | 'Hant'
  | 'Hebr'
  | 'Jpan'
  | 'Kore'
  | 'Latn'
  | 'Taml'
  | 'Telu'
  | 'Thai';

interface LanguageDataBase {
  /** Its name among all data; for Tesseract the name of its file too. */
  readonly id: string;
  readonly script: Script;
  /** BCP 47 tags of what it reads, the language that it is made for first. */
  readonly languages: readonly [string, ...string[]];
}

/** Data of a line engine: the file `<id>.traineddata` in the package's `on-device/` folder. */
export interface TesseractData extends LanguageDataBase {
  readonly kind: 'tesseract';
}

/** A recogniser of its own. */
export interface RecognizerData extends LanguageDataBase {
  readonly kind: 'recognizer';
  readonly model: RecognizerModel;
}

/** What lines of a language are read with, beside English. */
export type LanguageData = TesseractData | RecognizerData;

function tesseract(id: string, script: Script, ...languages: [string, ...string[]]): TesseractData {
  return { kind: 'tesseract', id, script, languages };
}

function recognizer(id: string, script: Script, ...languages: [string, ...string[]]): RecognizerData {
  const model: RecognizerModel = {
    kind: 'recognizer',
    id,
    file: `${id}.onnx`,
    dictionaryFile: `${id}.txt`,
    inputHeight: 48,
    normalization: { channelOrder: 'bgr', mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] },
  };
  return { kind: 'recognizer', id, script, languages, model };
}

/** The data whose alphabet has the most symbols beside letters: `±`, `≥`, `→`, `★`. */
export const symbolData = 'pp-ocr-v4-chinese';

/** All data that comes with the extension beside English; of a script, the first is tried where nothing else tells. */
export const languageData: readonly LanguageData[] = [
  recognizer(symbolData, 'Hans', 'zh-Hans'),
  recognizer('pp-ocr-v3-traditional-chinese', 'Hant', 'zh-Hant'),
  recognizer('pp-ocr-v3-japanese', 'Jpan', 'ja'),
  recognizer('pp-ocr-v3-korean', 'Kore', 'ko'),
  tesseract('kaz', 'Cyrl', 'kk', 'ru'),
  tesseract('ukr', 'Cyrl', 'uk'),
  tesseract('bul', 'Cyrl', 'bg'),
  tesseract('bel', 'Cyrl', 'be'),
  tesseract('srp', 'Cyrl', 'sr'),
  tesseract('mkd', 'Cyrl', 'mk'),
  tesseract('ara', 'Arab', 'ar'),
  tesseract('fas', 'Arab', 'fa'),
  tesseract('urd', 'Arab', 'ur'),
  tesseract('hin', 'Deva', 'hi'),
  tesseract('tha', 'Thai', 'th'),
  tesseract('ell', 'Grek', 'el'),
  tesseract('heb', 'Hebr', 'he'),
  tesseract('ben', 'Beng', 'bn'),
  tesseract('tam', 'Taml', 'ta'),
  tesseract('tel', 'Telu', 'te'),
  tesseract('kat', 'Geor', 'ka'),
  tesseract('hye', 'Armn', 'hy'),
  tesseract('afr', 'Latn', 'af'),
  tesseract('bos', 'Latn', 'bs'),
  tesseract('cat', 'Latn', 'ca'),
  tesseract('ces', 'Latn', 'cs'),
  tesseract('cym', 'Latn', 'cy'),
  tesseract('dan', 'Latn', 'da'),
  tesseract('deu', 'Latn', 'de'),
  tesseract('est', 'Latn', 'et'),
  tesseract('fin', 'Latn', 'fi'),
  tesseract('fra', 'Latn', 'fr'),
  tesseract('gle', 'Latn', 'ga'),
  tesseract('glg', 'Latn', 'gl'),
  tesseract('hrv', 'Latn', 'hr', 'sr-Latn'),
  tesseract('hun', 'Latn', 'hu'),
  tesseract('ind', 'Latn', 'id'),
  tesseract('isl', 'Latn', 'is'),
  tesseract('ita', 'Latn', 'it'),
  tesseract('lat', 'Latn', 'la'),
  tesseract('lav', 'Latn', 'lv'),
  tesseract('lit', 'Latn', 'lt'),
  tesseract('msa', 'Latn', 'ms'),
  tesseract('nld', 'Latn', 'nl'),
  tesseract('nor', 'Latn', 'no', 'nb', 'nn'),
  tesseract('pol', 'Latn', 'pl'),
  tesseract('por', 'Latn', 'pt'),
  tesseract('ron', 'Latn', 'ro'),
  tesseract('slk', 'Latn', 'sk'),
  tesseract('slv', 'Latn', 'sl'),
  tesseract('spa', 'Latn', 'es'),
  tesseract('sqi', 'Latn', 'sq'),
  tesseract('swa', 'Latn', 'sw'),
  tesseract('swe', 'Latn', 'sv'),
  tesseract('tur', 'Latn', 'tr'),
  tesseract('vie', 'Latn', 'vi'),
];

/** Data by its id. */
export function languageDataById(id: string): LanguageData | undefined {
  return languageData.find((data) => data.id === id);
}
