import { fields, type Fields } from '../signaling/reading';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Refusal };

export interface Refusal {
  /** `unreachable` when no answer came; otherwise the stable code of the problem details. */
  readonly code: string;
  /** The field at fault, for invalid-request. */
  readonly field?: string;
}

export async function readResult<T>(answer: Promise<Response>, read: (value: Fields) => T): Promise<Result<T>> {
  try {
    const response = await answer;
    const value = fields((await response.json().catch(() => ({}))) ?? {}, 'answer');
    return response.ok ? { ok: true, value: read(value) } : { ok: false, why: refusal(value) };
  } catch {
    return { ok: false, why: { code: 'unreachable' } };
  }
}

function refusal(problem: Fields): Refusal {
  return {
    code: typeof problem['code'] === 'string' ? problem['code'] : 'refused',
    ...(typeof problem['field'] === 'string' ? { field: problem['field'] } : {}),
  };
}
