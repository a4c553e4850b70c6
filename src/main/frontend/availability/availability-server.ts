import { exchange, type HttpPorts } from '../http/exchange';
import { readResult, type Result } from '../http/result';
import { readDraft, type Draft } from './draft';

export class AvailabilityServer {
  constructor(private readonly ports: HttpPorts) {}

  load(): Promise<Result<Draft>> {
    return readResult(exchange(this.ports, PATH, { method: 'GET' }), readDraft);
  }

  save(draft: Draft): Promise<Result<Draft>> {
    return readResult(exchange(this.ports, PATH, { method: 'PUT', body: JSON.stringify(draft) }), readDraft);
  }
}

const PATH = '/api/availability';
