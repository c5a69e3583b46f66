/** All formats in which a result leaves, loaded when the first one is asked for. */
export { format } from '@/lib/export/format';
export { toJson } from '@/lib/export/json';
