/** What an `.astro` file is to a plain TypeScript module; `astro check` knows each one's properties better. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
