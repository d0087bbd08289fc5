interface Stoppable {
  stop(timeout?: number): Promise<void>;
}

/**
 * Has a worker end with the client of its server: by itself it doesn't when its server has said goodbye. The state of a
 * client is no sign of that: it is `Stopped` as soon as it begins to stop, and a worker ended then leaves the client
 * waiting in vain for an answer.
 */
export function endWithClient<Client extends Stoppable>(
  worker: { readonly end: () => void },
  client: Client,
): Client {
  const stop = client.stop.bind(client);
  client.stop = (timeout) => stop(timeout).finally(() => worker.end());
  return client;
}
