import { text } from '../texts/text';

const megabyte = 1024 * 1024;

export function size(bytes: number): string {
  if (bytes < megabyte) return text('chat.kilobytes', { size: Math.max(1, Math.round(bytes / 1024)) });
  return text('chat.megabytes', { size: Math.round((bytes / megabyte) * 10) / 10 });
}
