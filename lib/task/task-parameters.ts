/** How a task is run. Everything that is left out is the engine's own choice. */
export interface TaskParameters {
  /** The language of the picture, BCP 47, as a hint. */
  readonly language?: string;
  /** How closely the picture is looked at: `high` costs more, `low` is for pictures with little on them. */
  readonly detail: 'auto' | 'low' | 'high';
  /** 0 (always the likeliest word) to 2. */
  readonly temperature?: number;
  /** The longest answer, in tokens. */
  readonly outputLimit?: number;
  /** The engine to read with, by its id, and its model, by the server's name for it. */
  readonly engineId?: string;
  readonly model?: string;
  /** Whether the person is asked each time before a picture leaves the device. */
  readonly askBeforeSending: boolean;
  /** Whether the person blacks parts out before a picture leaves the device. */
  readonly redactFirst: boolean;
}

/** What holds for a task that says nothing else. */
export const defaultParameters: TaskParameters = {
  detail: 'auto',
  askBeforeSending: false,
  redactFirst: false,
};
