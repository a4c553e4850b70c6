import { sayLast } from '../http/exchange';
import { reportErrors } from './report';

/** With the first script of a page, so that nothing breaks before. Also while the page is being closed. */
reportErrors(window, (report) =>
  sayLast({ fetch: (...request) => fetch(...request), cookies: () => document.cookie }, '/api/browser-errors', report),
);
