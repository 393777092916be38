/** The tagger's weights that come with the program, opened on first use. */

import { type Model, readModel } from './model';
import { WEIGHTS_BASE64 } from './weights/weights';

let model: Model | null = null;

export function bundledModel(): Model {
  model ??= readModel(bytesOf(WEIGHTS_BASE64));
  return model;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
