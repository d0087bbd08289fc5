import { SourceText } from '../../core/index.ts';
import { toDiagnostic } from '../convert.ts';
import { inBackground } from '../in-background.ts';
import type { Session } from '../session.ts';

/**
 * Shows what is wrong with the files of settings on the files themselves. They are no documents of ours, so clients
 * that pull are pushed to as well.
 */
export class ConfigDiagnostics {
  readonly #session: Session;
  #shown: ReadonlySet<string> = new Set();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What is shown follows the files in use; of the others it is taken back. */
  update(): void {
    const { projects, settings, documents } = this.#session;
    const used = settings.enable ? projects.inUse(documents.all().map(({ uri }) => uri)) : [];
    const broken = used.filter(({ findings }) => findings.length > 0);
    const uris = new Set(broken.map(({ uri }) => uri));
    for (const uri of this.#shown) if (!uris.has(uri)) this.#send(uri, []);
    for (const { uri, text, findings } of broken) {
      const source = new SourceText(text);
      this.#send(
        uri,
        findings.map((finding) => toDiagnostic(this.#session, source, finding, uri)),
      );
    }
    this.#shown = uris;
  }

  #send(uri: string, diagnostics: ReturnType<typeof toDiagnostic>[]): void {
    const { connection } = this.#session;
    inBackground(connection, 'settings', connection.sendDiagnostics({ uri, diagnostics }));
  }
}
