import { expect, it } from 'vitest';
import { type ErrorReport, reportErrors } from '../../../main/frontend/errors/report';

function page() {
  const source = new EventTarget();
  const reports: ErrorReport[] = [];
  reportErrors(source, (report) => reports.push(report));
  const breaks = (error: unknown): void => {
    source.dispatchEvent(Object.assign(new Event('error'), { error }));
  };
  const rejects = (reason: unknown): void => {
    source.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  };
  return { reports, breaks, rejects };
}

it('tells what broke and where in our own files, and no address', () => {
  const { reports, breaks } = page();
  const error = new TypeError('x is undefined');
  error.stack = `TypeError: x is undefined
    at join (https://visavis.example/assets/session-3f2a.js:1:2345)
    at https://visavis.example/session/5b6f3c1e?token=abc:7:1
    at HTMLButtonElement.<anonymous> (https://visavis.example/assets/session-3f2a.js:1:99)`;
  breaks(error);
  expect(reports).toEqual([
    { name: 'TypeError', message: 'x is undefined', frames: ['session-3f2a.js:1:2345', 'session-3f2a.js:1:99'] },
  ]);
});

it('tells of rejected promises, also when the reason is no error, without saying what it was', () => {
  const { reports, rejects } = page();
  rejects(new Error('refused'));
  rejects({ email: 'clara@visavis.example' });
  expect(reports.map(({ name, message }) => [name, message])).toEqual([
    ['Error', 'refused'],
    ['object', ''],
  ]);
});

it('tells the same thing once and of no more than five', () => {
  const { reports, breaks } = page();
  const again = new Error('again');
  for (let time = 0; time < 3; time++) breaks(again);
  for (let number = 0; number < 20; number++) breaks(new Error(`number ${number}`));
  expect(reports).toHaveLength(5);
});

it('is silent about events without an error', () => {
  const { reports, breaks } = page();
  breaks(undefined);
  expect(reports).toEqual([]);
});
