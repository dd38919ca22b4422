import { generate } from 'selfsigned';

/** PEM texts of a self-signed certificate and its key. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Promise<Certificate> | undefined;

/**
 * One certificate per process for every stand-in. Browsers reach them with `--ignore-certificate-errors`, Node clients with
 * `rejectUnauthorized: false` on an agent of their own.
 */
export function certificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: 'stand-in.test' }], { algorithm: 'sha256', keyType: 'ec' }).then(
    ({ private: key, cert }) => ({ key, cert }),
  );
  return made;
}
