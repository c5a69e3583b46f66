/** All that writing over values takes, loaded when the first one is. */
export { ValueEditor } from '@/components/value-editor';
export { fieldShape, withEdit, withoutEdit } from '@/lib/extraction/judged-edits';
