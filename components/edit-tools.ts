/** All that writing over values takes, loaded when the first one is. */
export { ValueEditor } from './value-editor.tsx';
export { fieldShape, withEdit, withoutEdit } from '../lib/extraction/judged-edits.ts';
