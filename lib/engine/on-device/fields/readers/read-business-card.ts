import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldValue } from '../../../../image/field-value.ts';
import { phoneUse, type PhoneUse } from '../finds/phones.ts';
import {
  type AnnotatedPage,
  annotatePage,
  joinValues,
  textValue,
  toFieldValue,
} from '../page/annotated-page.ts';
import type { Cell } from '../page/page.ts';
import { addressWord, houseNumber, legalForm, postalPlace } from './place-words.ts';
import { firstOf, withoutGaps } from './read-receipt.ts';

/** What a business card says; what could not be told is left out. */
export interface BusinessCard {
  readonly name?: FieldValue;
  readonly jobTitle?: FieldValue;
  readonly department?: FieldValue;
  readonly company?: FieldValue;
  readonly email?: FieldValue;
  readonly website?: FieldValue;
  readonly phone?: FieldValue;
  readonly mobile?: FieldValue;
  readonly fax?: FieldValue;
  readonly address?: FieldValue;
}

const job =
  /(?<!\p{L})(?:manager|director|engineer|developer|researcher|designer|consultant|analyst|officer|president|founder|partner|assistant|executive|specialist|coordinator|architect|lawyer|attorney|solicitor|barrister|surveyor|planner|broker|realtor|agent|nurse|physician|dentist|therapist|photographer|illustrator|editor|journalist|technician|mechanic|electrician|plumber|carpenter|buyer|trainer|coach|accountant|professor|doctor|teacher|head of|chief|c[etfo]o|sales|lead|leiter(?:in)?|geschaftsfuhrer(?:in)?|ingenieur(?:in)?|architekt(?:in)?|rechtsanwalt|rechtsanwaltin|steuerberater(?:in)?|meister(?:in)?|fotograf(?:in)?|berater(?:in)?|vorstand|prokurist(?:in)?|referent(?:in)?|directeur|directrice|responsable|ingenieur|charge|gerant|conseiller|avocat|directora?|gerente|ingeniero|jefe|abogad[oa]|asesora?|pengarah|pengurus|jurutera|eksekutif|pegawai)(?!\p{L})|经理|总监|主任|工程师|总裁|董事|顾问|教授/u;
const department =
  /(?<!\p{L})(?:department|dept|division|abteilung|bereich|departement|service|departamento|jabatan|bahagian|faculty|team)(?!\p{L})|部$/u;
const title = /^(?:dr|prof|mr|mrs|ms|ir|dipl|ing|herr|frau|dato|datuk|m|mme|sr|sra)\.?\s/u;

/** Reads a business card: typed values first, then the lines that are left by their words and their size. */
export function readBusinessCard(recognized: RecognizedText): BusinessCard {
  return businessCardOf(annotatePage(recognized));
}

/** The same of a page whose labels and values are found already. */
export function businessCardOf(page: AnnotatedPage): BusinessCard {
  const cells = page.rows.flatMap(({ row, finds }) =>
    row.cells.filter(
      (cell) =>
        finds.every((found) => found.end <= cell.start || found.start >= cell.end) &&
        !cell.text.includes('@'),
    ),
  );
  const known = cells.filter((cell) => isAddress(page, cell));
  const address = cells.filter((cell) => known.includes(cell) || goesOnFrom(known, cell));
  const rest = cells.filter((cell) => !address.includes(cell) && /\p{L}{2}/u.test(cell.text));
  const jobCell = rest.find((cell) => job.test(foldedOf(cell)));
  const departmentCell = rest.find((cell) => cell !== jobCell && department.test(foldedOf(cell)));
  const email = firstOf(page, 'email') ?? cutEmail(page);
  const company = companyOf(page, rest, [jobCell, departmentCell], email);
  const name = nameOf(rest, [jobCell, departmentCell, company?.cell], email);
  return withoutGaps({
    name: name === undefined ? undefined : valueOf(name.cell, name.sureness),
    jobTitle: jobCell === undefined ? undefined : valueOf(jobCell, 0.85),
    department: departmentCell === undefined ? undefined : valueOf(departmentCell, 0.8),
    company: company === undefined ? undefined : valueOf(company.cell, company.sureness),
    email,
    website: firstOf(page, 'url'),
    phone: phoneFor(page, 'phone'),
    mobile: phoneFor(page, 'mobile'),
    fax: phoneFor(page, 'fax'),
    address:
      address.length === 0
        ? undefined
        : joinValues(
            address.map((cell) => valueOf(cell, 0.8)),
            ' ',
            'address',
          ),
  });
}

/** An e-mail address whose end was not read, where the card's web address has the same domain. */
function cutEmail(page: AnnotatedPage): FieldValue | undefined {
  const host = String(firstOf(page, 'url')?.value ?? '').replace(/^https?:\/\/(?:www\.)?|\/.*$/gu, '');
  const name = host.split('.')[0] ?? '';
  for (const { row } of name.length < 3 ? [] : page.rows) {
    const match = /[\p{L}\d][\p{L}\d._%+-]*@([a-z\d-]+)[^\s]*/u.exec(row.folded);
    if (match?.[1] !== name) continue;
    const value = `${match[0].split('@')[0]}@${host}`;
    const [start, end] = [match.index, match.index + match[0].length];
    return toFieldValue(row, { kind: 'email', value, start, end, certainty: 0.6 });
  }
  return undefined;
}

function phoneFor(page: AnnotatedPage, use: PhoneUse): FieldValue | undefined {
  for (const { row, finds } of page.rows) {
    const found = finds.find((each) => each.kind === 'phone' && phoneUse(row, each) === use);
    if (found !== undefined) return toFieldValue(row, found);
  }
  return undefined;
}

function isAddress(page: AnnotatedPage, cell: Cell): boolean {
  const folded = foldedOf(cell);
  const label = page.rows[cell.row.index]?.labels.find(
    ({ start, concept }) => start <= cell.start && concept !== 'address',
  );
  if (label !== undefined && label.score > 4 && job.test(folded)) return false;
  return (
    (postalPlace.test(folded) ||
      (/\d/u.test(folded) && (addressWord.test(folded) || houseNumber.test(folded)))) &&
    !legalForm.test(folded)
  );
}

/** The line under an address with names of places, whose postal code may be misread: "Paddington, London, W2 68D". */
function goesOnFrom(address: readonly Cell[], cell: Cell): boolean {
  return (
    /\p{L}{3},/u.test(cell.text) &&
    !legalForm.test(foldedOf(cell)) &&
    address.some(
      ({ row, left }) => row.index + 1 === cell.row.index && Math.abs(left - cell.left) < cell.row.height,
    )
  );
}

interface Chosen {
  readonly cell: Cell;
  readonly sureness: number;
}

/** The firm: by its legal form, else the line that is also the domain of the e-mail address. */
function companyOf(
  page: AnnotatedPage,
  cells: readonly Cell[],
  taken: readonly (Cell | undefined)[],
  email: FieldValue | undefined,
): Chosen | undefined {
  const free = cells.filter((cell) => !taken.includes(cell));
  const legal = free.find((cell) => legalForm.test(foldedOf(cell)));
  if (legal !== undefined) return { cell: legal, sureness: 0.85 };
  const address = String(email?.value ?? firstOf(page, 'url')?.value ?? '').replace(
    /^https?:\/\/(?:www\.)?/u,
    '@',
  );
  const domain = (address.split('@')[1] ?? '').split('.')[0] ?? '';
  const named = free.find((cell) => domain.length > 2 && letters(cell).includes(domain.replaceAll('-', '')));
  return named === undefined ? undefined : { cell: named, sureness: 0.8 };
}

/** The person: the line that the e-mail address repeats, one with a title, else the largest of two or three words. */
function nameOf(
  cells: readonly Cell[],
  taken: readonly (Cell | undefined)[],
  email: FieldValue | undefined,
): Chosen | undefined {
  const free = cells.filter(
    (cell) => !taken.includes(cell) && /^[\p{L}.' -]+$/u.test(cell.text) && cell.text.split(' ').length < 6,
  );
  const local =
    String(email?.value ?? '')
      .split('@')[0]
      ?.split(/[._-]/u)
      .filter((part) => part.length > 2) ?? [];
  const repeated = free.find((cell) => local.some((part) => letters(cell).includes(part)));
  if (repeated !== undefined) return { cell: repeated, sureness: 0.9 };
  const titled = free.find((cell) => title.test(foldedOf(cell)));
  if (titled !== undefined) return { cell: titled, sureness: 0.85 };
  const words = free.filter((cell) =>
    /^(?:\p{L}[\p{L}.'-]*\s){1,3}\p{L}[\p{L}'-]+$|^[\u4e00-\u9fff]{2,4}$/u.test(cell.text),
  );
  const largest = words.sort((a, b) => b.row.height - a.row.height)[0];
  return largest === undefined ? undefined : { cell: largest, sureness: 0.6 };
}

function valueOf(cell: Cell, sureness: number): FieldValue {
  return textValue(cell.row, cell.start, cell.end, sureness);
}

function foldedOf(cell: Cell): string {
  return cell.row.folded.slice(cell.start, cell.end);
}

function letters(cell: Cell): string {
  return foldedOf(cell).replace(/[^\p{L}]/gu, '');
}
