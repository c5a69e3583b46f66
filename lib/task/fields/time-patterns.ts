const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;

/**
 * The patterns of times without an offset from UTC, which JSON Schema has no format for: its `time` and
 * `date-time` are those of RFC 3339.
 */
export const timePatterns = {
  time: `^${time}$`,
  'date-time': String.raw`^\d{4}-\d\d-\d\dT${time}$`,
} as const;
