/** What an installation admin may know of the installation itself; no secret among it. Instants are epoch ms. */
export interface InstallationFacts {
  /** The product's. */
  readonly version: string;
  /** The origin that people and identity providers reach; a guess where no variable says it. */
  readonly address: { readonly url: string; readonly isGiven: boolean };
  readonly storage:
    | { readonly kind: "sqlite"; readonly folder: string }
    /** Host and port, then the name of the database. */
    | { readonly kind: "postgres"; readonly server: string; readonly database: string };
  /** The last step that brought the database to this state; null for one that nothing has brought anywhere. */
  readonly schema: string | null;
  readonly secret: { readonly keyId: string; readonly isGiven: boolean };
  readonly runningSince: number;
  readonly auditDays: number;
  readonly sessionHours: number;
  /** The only address that 8x8 is asked at. */
  readonly eightx8Url: string;
  /** Node's, with its "v". */
  readonly node: string;
}
