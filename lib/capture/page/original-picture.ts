import type { OriginalPicture } from '../captured-picture.ts';
import { cssImageOf } from './css-image.ts';
import { isHtml, isImageInput, isSvg } from './html-element.ts';
import { parseSrcset, type Candidate } from './srcset.ts';

/** Longer addresses are not carried; none that serves a picture is. */
const longestAddress = 4096;

/** Where the full picture behind an element stands, as far as its page tells; only http(s). */
export function originalPicture(element: Element): OriginalPicture | undefined {
  const { url, width = 0, height = 0 } = named(element) ?? {};
  if (!url) return undefined;
  const absolute = URL.parse(url, element.baseURI);
  if (!absolute || !/^https?:$/u.test(absolute.protocol) || absolute.href.length > longestAddress)
    return undefined;
  return { url: absolute.href, width: Math.round(width), height: Math.round(height) };
}

interface Named {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

function named(element: Element): Named | undefined {
  if (isHtml(element, 'img')) return sharpest(element);
  if (isHtml(element, 'video')) return hasStarted(element) ? undefined : { url: element.poster };
  if (isImageInput(element)) return { url: element.src };
  if (isSvg(element, 'image')) return { url: element.href.baseVal };
  if (isHtml(element, 'object')) return pictureFile(element.data, element.type);
  if (isHtml(element, 'embed')) return pictureFile(element.src, element.type);
  return cssImageOf(element);
}

/** Whether a video shows a frame of its own rather than its poster. */
export function hasStarted({ currentTime, paused, played }: HTMLVideoElement): boolean {
  return currentTime > 0 || !paused || played.length > 0;
}

/** An embedded document may be anything; only a picture is offered. */
function pictureFile(url: string, type: string): Named | undefined {
  const isPicture =
    type.startsWith('image/') || /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)(?:[?#]|$)/iu.test(url);
  return isPicture ? { url } : undefined;
}

/** The largest file that the page names for an image, among those of the same shape as the one shown. */
function sharpest(image: HTMLImageElement): Named {
  const { naturalWidth, naturalHeight, currentSrc, src, srcset } = image;
  const shown = { url: currentSrc || src, width: naturalWidth, height: naturalHeight };
  const best = [...sourcesAround(image), srcset]
    .flatMap(parseSrcset)
    .map((candidate) => ({ url: candidate.url, width: candidateWidth(candidate, naturalWidth) }))
    .reduce((most, each) => (each.width > most.width ? each : most), { url: '', width: 0 });
  const isLarger = best.width > naturalWidth && naturalWidth > 0;
  return isLarger ? { ...best, height: (best.width * naturalHeight) / naturalWidth } : shown;
}

function candidateWidth({ width, density = 1 }: Candidate, naturalWidth: number): number {
  return width ?? naturalWidth * density;
}

/** Sources for other screens may show another part of the picture, so only those that apply here count. */
function sourcesAround(image: HTMLImageElement): string[] {
  const { parentElement } = image;
  if (!parentElement || !isHtml(parentElement, 'picture')) return [];
  return [...parentElement.querySelectorAll('source')]
    .filter(({ media }) => media === '' || matchMedia(media).matches)
    .map((source) => source.srcset);
}
