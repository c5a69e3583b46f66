/**
 * What a person should know before a picture goes to a service, as facts for sentences to be made of.
 * `unknown` is shown as unknown.
 */
export interface ServiceCard {
  /** Whether what is sent may be used to train models. */
  readonly training: 'never' | 'unless-opted-out' | 'if-unpaid' | 'depends' | 'stays-here' | 'unknown';
  /** The longest that what is sent is kept, in days. */
  readonly retentionDays: number | 'none' | 'depends' | 'stays-here' | 'unknown';
  /** Where it is worked on: codes of countries, `EU` or `world`. */
  readonly regions: readonly string[] | 'unknown';
  readonly minimumAge: number | 'unknown';
  /** The service's own words on it. */
  readonly termsUrl?: string;
  /** What is asked of the service with each request. */
  readonly switches: readonly ('store-false' | 'no-data-collection' | 'zero-retention')[];
  /** When this was last looked up, as ISO date. */
  readonly checked: string;
}
