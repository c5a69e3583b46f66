/** What one tries on the welcome page, in its order. */
export const welcomeSteps = ['read', 'clip', 'fields'] as const;

/** One of {@link welcomeSteps}. */
export type WelcomeStep = (typeof welcomeSteps)[number];
