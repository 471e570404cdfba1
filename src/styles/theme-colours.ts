/** The ground of the pages by day and by night, as in `tokens.css`, for what is drawn around them. */
export const themeColours = { light: '#faf6ef', dark: '#0a1d24' } as const;
