import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { readDigits } from '../../fakes/draw-digits.ts';
import { readCode } from './picture-code.ts';

/** A picture as a server gets it, taken apart. */
export interface ReceivedPicture {
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** What its pixels say; undefined where they say nothing, or are damaged. */
  readonly code: string | undefined;
  /** What is wrong with it as a file. */
  readonly faults: readonly string[];
}

const received = new Map<string, ReceivedPicture>();

/** Decodes a `data:` URL and reads the code in its pixels. The same picture is decoded once. */
export function receivePicture(url: string): ReceivedPicture {
  const picture = received.get(url) ?? decode(url);
  received.set(url, picture);
  return picture;
}

function decode(url: string): ReceivedPicture {
  const [, mediaType = '', base64 = ''] = /^data:([\w/+-]+);base64,([\w+/]+=*)$/u.exec(url) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const faults: string[] = [];
  if (mediaType === '') faults.push('no data URL');
  if (bytes.toString('base64') !== base64) faults.push('not canonical base64');
  const found = bytes.subarray(1, 4).toString('latin1') === 'PNG' ? 'image/png' : 'image/jpeg';
  if (found !== mediaType) faults.push(`calls itself ${mediaType} and is ${found}`);
  if (/Exif|http:\/\/ns\.adobe|tEXt|iTXt|eXIf|GPS/u.test(bytes.subarray(0, 4096).toString('latin1')))
    faults.push('metadata is left in it');
  try {
    const { data, width, height } =
      found === 'image/png'
        ? PNG.sync.read(bytes)
        : jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 });
    const pixels = { data: new Uint8ClampedArray(data), width, height };
    const code = readCode(pixels) ?? readDigits(pixels);
    return { mediaType, bytes: bytes.length, width, height, code, faults };
  } catch {
    return {
      mediaType,
      bytes: bytes.length,
      width: 0,
      height: 0,
      code: undefined,
      faults: [...faults, 'it does not decode'],
    };
  }
}
