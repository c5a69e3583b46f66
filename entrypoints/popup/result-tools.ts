/** All that showing a run and what became of it, and copying it, takes; loaded when there is one. */
export { ReadingView } from '@/components/reading-view';
export { ResultView } from '@/components/result-view';
export { SessionList } from '@/components/session-list';
export { copiedResult } from '@/lib/export/copied-result';
export { exportedView } from '@/lib/export/exported';
export { Failed } from './failed';
