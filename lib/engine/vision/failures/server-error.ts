import { z } from '../../../zod.ts';
import { tolerant } from '../tolerant.ts';

/** What a server says of a failure, out of whichever shape it says it in. */
export interface ServerError {
  /** Its words; empty where there are none. */
  readonly message: string;
  /** Every code, type and kind that stood beside them. */
  readonly codes: readonly string[];
  /** A status within the words, as of an error in the middle of an answer. */
  readonly status?: number;
  /** The fields that it names, of those that it does not take. */
  readonly fields: readonly string[];
}

const word = tolerant(z.union([z.string(), z.number()]));

/** FastAPI's and Mistral's lists of what is wrong where. */
const fault = z.object({
  loc: tolerant(z.array(z.union([z.string(), z.number()]))),
  msg: tolerant(z.string()),
  message: tolerant(z.string()),
  type: word,
});

const faults = z.array(fault);
const withDetail = z.object({ detail: faults });

const body = z.object({
  message: tolerant(z.union([z.string(), withDetail])),
  detail: tolerant(z.union([z.string(), faults])),
  errors: tolerant(faults),
  error: z.optional(z.unknown()),
  code: word,
  type: word,
  status: word,
  param: word,
  innererror: tolerant(z.object({ code: word })),
  metadata: tolerant(z.object({ error_type: word })),
});

/** Reads the body of a refusal: JSON of any of the known shapes, a page, or plain text. */
export function readServerError(text: string): ServerError {
  try {
    return readErrorValue(JSON.parse(text));
  } catch {
    return { message: text.trim(), codes: [], fields: [] };
  }
}

/** Reads an error that has come as JSON, also one in the middle of an answer. */
export function readErrorValue(value: unknown): ServerError {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return { message: first, codes: [], fields: [] };
  const { success, data } = body.safeParse(first);
  if (!success) return { message: '', codes: [], fields: [] };
  const { error } = data;
  const inner = error === undefined || error === null ? undefined : readErrorValue(error);
  const said = [data.message, data.detail, data.errors].map(wordsOf).find((words) => words.message !== '');
  const message = inner?.message || said?.message || '';
  const codes = [data.code, data.type, data.innererror?.code, data.metadata?.error_type, data.status];
  const known = codes.filter((code) => code !== undefined && code !== null).map(String);
  const status = inner?.status ?? known.map(Number).find((code) => code >= 400 && code < 600);
  const named = [...(inner?.fields ?? []), ...(said?.fields ?? []), ...fieldsIn(message)];
  const param = typeof data.param === 'string' && data.param !== '' ? [data.param] : [];
  return {
    message,
    codes: [...(inner?.codes ?? []), ...known],
    fields: [...new Set([...named, ...param])],
    ...(status === undefined ? {} : { status }),
  };
}

type Words = string | z.infer<typeof faults> | z.infer<typeof withDetail> | null | undefined;

function wordsOf(words: Words): { message: string; fields: readonly string[] } {
  if (typeof words === 'string') return { message: words, fields: [] };
  if (!words) return { message: '', fields: [] };
  const list = Array.isArray(words) ? words : words.detail;
  const lines = list.map(({ loc, msg, message }) =>
    [loc?.join('.'), msg ?? message].filter(Boolean).join(': '),
  );
  const unknown = list.filter(({ type, msg }) => /extra|forbidden|not permitted/iu.test(`${type} ${msg}`));
  const fields = unknown.flatMap(({ loc }) => String(loc?.at(-1) ?? []));
  return { message: lines.join('; '), fields };
}

/** The wordings in which servers name a field that they do not take. */
const wordings = [
  /Unknown name "([\w.]+)"/gu,
  /Unsupported (?:parameter|value): '([\w.]+)'/gu,
  /Unrecognized request arguments? supplied: ([\w., ]+)/gu,
  /[Uu]n(?:known|recognized|expected) (?:parameter|field|argument|property|key)s?:? ?['"`]([\w.]+)['"`]/gu,
  /additional ?[Pp]roperties ['"`]([\w.]+)['"`]/gu,
  /['"`]([\w.]+)['"`] (?:is not supported|is not permitted|was unexpected|not allowed)/gu,
  /property ['"`]([\w.]+)['"`] is unsupported/gu,
];

function fieldsIn(message: string): readonly string[] {
  return wordings.flatMap((wording) =>
    [...message.matchAll(wording)].flatMap(([, names = '']) => names.split(/,\s*/u)),
  );
}
