import { csrfToken } from '../http/exchange';

/** fetch does not tell how much has left, so this is the older way. Throws when it was stopped or no answer came. */
export function uploadFile(
  path: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  progress: (share: number) => void,
  stop: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken(document.cookie) ?? '');
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = request.onabort = () => reject(new Error('no answer'));
    stop.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const wait = request.getResponseHeader('Retry-After');
  return new Response(request.responseText, {
    status: request.status,
    headers: wait === null ? {} : { 'Retry-After': wait },
  });
}
