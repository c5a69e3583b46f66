import { describe, expect, it, test } from 'vitest';
import { calendarDays } from '../../commands/accuracy/calendar-days.ts';
import { f1 } from '../../commands/accuracy/hits.ts';
import { normalWords } from '../../commands/accuracy/normal-words.ts';
import { scoreCells } from '../../commands/accuracy/score-cells.ts';
import { scoreFields } from '../../commands/accuracy/score-fields.ts';
import { scoreWords } from '../../commands/accuracy/score-words.ts';

const hits = (wanted: number, read: number, right: number) => ({ wanted, read, right });

describe('words', () => {
  it('counts each as often as both have it, in any order', () => {
    const score = scoreWords({ image: 'a', text: 'one two two three' }, 'three two one one');
    expect(score).toEqual({ whole: hits(4, 4, 3) });
  });

  it('takes compatible forms for one, leaders for a space, and every Chinese character for a word', () => {
    expect(normalWords('ﬁne ....... Total ----- 网络\n支付 ok')).toEqual([
      'fine',
      'Total',
      '网',
      '络',
      '支',
      '付',
      'ok',
    ]);
  });

  it('looks only for the words of values where no more is known of a picture', () => {
    const truth = { image: 'a', fields: { name: 'JANE DOE', date: '2019-06-10', box: 'selected' } };
    expect(scoreWords(truth, 'Name: (Jane Doe) and much more')).toEqual({ part: hits(2, 2, 2) });
  });

  it('makes one number of both shares', () => {
    expect(f1(hits(4, 4, 3))).toBe(0.75);
    expect(f1(hits(2, 6, 2))).toBe(0.5);
    expect(f1(hits(3, 0, 0))).toBe(0);
  });
});

describe('cells', () => {
  it('compares the texts of all that are not empty', () => {
    const truth = 'Month,Int\r\n"Jan, early",1\nFeb,\n';
    expect(scoreCells(truth, truth)).toEqual(hits(5, 5, 5));
    expect(scoreCells(truth, 'Month,Int\n"Jan, early",7\n')).toEqual(hits(5, 4, 3));
    expect(scoreCells(truth, '')).toEqual(hits(5, 0, 0));
  });

  it('keeps quotes in a quoted cell', () => {
    expect(scoreCells('"say ""yes""",b', '"say ""yes""",c')).toEqual(hits(2, 2, 1));
  });
});

describe('fields', () => {
  const truth = {
    image: 'a',
    dates: 'dmy' as const,
    fields: { date: '02/03/2017', total: '1,234.50', company: 'GIN KEE SDN. BHD.', address: '1 Road' },
  };

  it('are right, wrong or silent', () => {
    const read = { date: '2017-03-02', total: '1234.5', company: 'Gin Kee Sdn Bhd' };
    expect(scoreFields(truth, read)).toEqual({
      date: 'right',
      total: 'right',
      company: 'right',
      address: 'silent',
    });
    expect(
      scoreFields(truth, { date: '2017-02-03', total: '1234.05', company: 'Gin', address: ' ' }),
    ).toEqual({
      date: 'wrong',
      total: 'wrong',
      company: 'wrong',
      address: 'silent',
    });
  });

  test.each([
    ['02/03/2017', undefined, ['2017-03-02', '2017-02-03']],
    ['25/12/18', 'mdy', ['2018-12-25']],
    ['5-MAR-19', undefined, ['2019-03-05']],
    ['March 5, 2019', undefined, ['2019-03-05']],
    ['2019年3月5日', undefined, ['2019-03-05']],
    ['soon', undefined, []],
  ] as const)('%s is a day', (text, order, days) => {
    expect([...calendarDays(text, order)]).toEqual(days);
  });
});
