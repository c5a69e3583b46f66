import type { ErrorCode } from '../../../errors.ts';
import type { Profile } from '../profiles/profile.ts';
import type { VisionModel } from '../models/vision-model.ts';
import type { Diagnosis, Failed, Findings } from './finding.ts';
import { originLine } from './origin-line.ts';

/** Whose findings they are. */
export interface Patient {
  readonly profile: Profile;
  readonly model: string;
  readonly hasKey: boolean;
  /** This extension's own, such as `chrome-extension://abc`. */
  readonly ownOrigin: string;
}

const mostSuggestions = 5;

/** Tells from what was found what is wrong: the first thing that has to be put right. */
export function diagnose(findings: Findings, patient: Patient): Diagnosis {
  const { address, isAllowed, models, test, form } = findings;
  if (address) return { code: address === 'plain-http' ? 'plain-http' : 'address-unusable' };
  if (isAllowed === false) return { code: 'not-allowed' };
  const list = models && isList(models) ? models : undefined;
  const listFailed = models && !isList(models) ? models : undefined;
  const tested = test && isFailed(test.result) ? test.result : undefined;
  // A list that fails is no proof where the model answered: not every server has one.
  if (listFailed && (tested || !test)) return ofFailure(tested ?? listFailed, findings, patient, list);
  if (tested) return ofFailure(tested, findings, patient, list);
  if (list && !test) return ofList(list, patient);
  if (test && !isFailed(test.result)) {
    const { text, isPictureDoubtful } = test.result;
    const isSeen = digitsOf(text).includes(test.digits);
    if (!isSeen) return blind(list, patient, isPictureDoubtful, text);
  }
  if (form && isFailed(form)) return { code: 'schema-unsupported', ...detailsOf(form) };
  if (form && !isFailed(form) && form.asked.step === 'prompt') return { code: 'schema-unsupported' };
  return { code: 'fine' };
}

/** The codes of failures that are diagnoses by themselves. */
const byCode: Partial<Record<ErrorCode, Diagnosis['code']>> = {
  'server-not-allowed': 'not-allowed',
  'server-unreachable': 'server-down',
  'server-not-api': 'wrong-path',
  'server-refuses-extension': 'origin-refused',
  'key-wrong': 'key-wrong',
  'no-credit': 'no-credit',
  'model-unknown': 'model-missing',
  'model-blind': 'model-blind',
  'picture-not-seen': 'picture-dropped',
  'picture-refused': 'picture-dropped',
  'context-too-small': 'context-small',
  'request-too-large': 'context-small',
};

function ofFailure(
  failed: Failed,
  { localNetwork }: Findings,
  patient: Patient,
  list: readonly VisionModel[] | undefined,
): Diagnosis {
  const { profile, hasKey, ownOrigin } = patient;
  const code = byCode[failed.code];
  const details = detailsOf(failed);
  if (code === 'server-down' && localNetwork === 'denied') return { code: 'local-network-blocked' };
  if (code === 'origin-refused') return { code, line: originLine(profile, ownOrigin) };
  if (code === 'key-wrong' && !hasKey) return { code: 'key-missing', ...details };
  if (code === 'model-missing') return { code, ...details, ...suggestionsFrom(list) };
  if (code === 'model-blind') return { code, ...details, ...suggestionsFrom(list) };
  return code ? { code, ...details } : { code: 'other', because: failed.code, ...details };
}

function ofList(list: readonly VisionModel[], patient: Patient): Diagnosis {
  const found = list.find(({ id }) => id === patient.model);
  // A deployment has a name of its own, which no list knows.
  if (!found && patient.profile.baseUrl !== undefined && list.length > 0)
    return { code: 'model-missing', ...suggestionsFrom(list) };
  return found?.sees === 'no' ? { code: 'model-blind', ...suggestionsFrom(list) } : { code: 'fine' };
}

/** It answered without the digits: what it is said to be tells a blind model from a lost picture. */
function blind(
  list: readonly VisionModel[] | undefined,
  { model }: Patient,
  isPictureDoubtful: boolean,
  text: string,
): Diagnosis {
  const sees = list?.find(({ id }) => id === model)?.sees;
  const details = { details: text.slice(0, 120) };
  if (sees === 'no') return { code: 'model-blind', ...details, ...suggestionsFrom(list) };
  if (sees === 'yes' || isPictureDoubtful) return { code: 'picture-dropped', ...details };
  return { code: 'model-blind', ...details, ...suggestionsFrom(list) };
}

function suggestionsFrom(list: readonly VisionModel[] | undefined): Pick<Diagnosis, 'suggestions'> {
  const seeing = list?.filter(({ sees }) => sees !== 'no').map(({ id }) => id);
  return seeing && seeing.length > 0 ? { suggestions: seeing.slice(0, mostSuggestions) } : {};
}

/** Digits only: models space and punctuate them as they like. */
function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

function detailsOf({ details }: Failed): Pick<Diagnosis, 'details'> {
  return details === undefined ? {} : { details };
}

function isFailed(result: object): result is Failed {
  return 'code' in result;
}

function isList(models: readonly VisionModel[] | Failed): models is readonly VisionModel[] {
  return Array.isArray(models);
}
