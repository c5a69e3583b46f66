/** All that showing what became of a run, and copying it, takes; loaded when there is one. */
export { ResultView } from '@/components/result-view';
export { copiedResult } from '@/lib/export/copied-result';
export { exportedView } from '@/lib/export/exported';
export { Failed } from './failed';
