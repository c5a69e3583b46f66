/** A picture of a page, as it is offered to be picked. Everything in it is the page's word. */
export interface PagePicture {
  /** What the script in the page calls it. */
  readonly picked: number;
  /** What people call it: its alternative text or its file's name; may be empty. */
  readonly name: string;
  /** Of the picture itself, in image px. */
  readonly width: number;
  readonly height: number;
  /** Its place among the page's elements: pictures of one gallery have the same. */
  readonly place: string;
}

/** What a frame says of its pictures. */
export interface FramePictures {
  readonly pictures: readonly PagePicture[];
  /** Frames of other sites in it, whose pictures nobody may list. */
  readonly shutFrames: number;
  /** Whether it is itself such a frame, into which the person has let Fieldshot. */
  readonly isForeign: boolean;
}

/** A picture of a page, and the frame that it stands in: `picked` is that frame's own. */
export interface FramedPicture extends PagePicture {
  readonly frameId: number;
}

/** All pictures of a page that can be reached. */
export interface ListedPictures {
  readonly pictures: readonly FramedPicture[];
  readonly shutFrames: number;
}

/** What the background may ask the script that lists a page's pictures. */
export type PagePicturesRequest =
  | { readonly type: 'list-pictures' }
  /** Small versions, in order; undefined for those whose pixels the page may not read. */
  | { readonly type: 'draw-pictures'; readonly picked: readonly number[] }
  /** Scrolls on until there are more pictures, or nothing more comes. */
  | { readonly type: 'load-pictures' }
  | { readonly type: 'stop-loading' };
