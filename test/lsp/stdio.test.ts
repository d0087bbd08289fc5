import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { StdioReader, StdioWriter } from '../../server/src/stdio.ts';

function written(...messages: unknown[]): Buffer {
  return Buffer.concat(
    messages.map((message) => {
      const body = Buffer.from(JSON.stringify(message));
      return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    }),
  );
}

function read(...chunks: readonly Uint8Array[]) {
  const stream = new PassThrough();
  const counted: number[] = [];
  const messages: Message[] = [];
  const errors: Error[] = [];
  const reader = new StdioReader(stream, () => counted.push(messages.length));
  reader.onError((error) => errors.push(error));
  reader.listen((message) => messages.push(message));
  for (const chunk of chunks) stream.emit('data', chunk);
  return { counted, messages, errors };
}

const first = { jsonrpc: '2.0', method: '年报', params: { text: '云川市\r\n\r\n' } };
const second = { jsonrpc: '2.0', id: 2, result: null };

test('all messages that have arrived are read at once, and counted one by one', () => {
  expect(read(written(first, second))).toEqual({ counted: [0, 1], messages: [first, second], errors: [] });
});

test('wherever the system cuts them', () => {
  const bytes = written(first, second);
  for (let at = 1; at < bytes.length; at++)
    expect(read(bytes.subarray(0, at), bytes.subarray(at)).messages).toEqual([first, second]);
  expect(read(...[...bytes].map((_, at) => bytes.subarray(at, at + 1))).messages).toEqual([first, second]);
});

test.each([
  ['a body that is no JSON', 'Content-Length: 3\r\n\r\n{{{'],
  ['a header without a length', 'Content-Type: text\r\n\r\n'],
  ['a length that is none', 'Content-Length: -3\r\n\r\n'],
])('%s is an error, and what follows is read', (_, broken) => {
  const { messages, errors } = read(Buffer.concat([Buffer.from(broken), written(first)]));
  expect(messages).toEqual([first]);
  expect(errors).toHaveLength(1);
});

test('other headers and other spellings are understood', () => {
  const body = JSON.stringify(second);
  const bytes = Buffer.from(`Content-Type: x; charset=utf-8\r\ncontent-length:${body.length}\r\n\r\n${body}`);
  expect(read(bytes).messages).toEqual([second]);
});

test('a stream without a header fills no memory', () => {
  const junk = Buffer.alloc(64 * 1024, 'x');
  const { messages } = read(junk, junk, Buffer.from('\r\n\r\n'), written(first));
  expect(messages).toEqual([first]);
});

test('each message is written in one piece', async () => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const writer = new StdioWriter(stream);
  await writer.write(first as Message);
  await writer.write(second as Message);
  expect(chunks).toEqual([written(first), written(second)]);
});
