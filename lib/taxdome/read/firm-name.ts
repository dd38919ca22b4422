/** The firm's name where the page says it beyond doubt (its own meta data or the name of its logo), else the host. */
export function firmName(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"], meta[name=application-name]');
  const logo = document.querySelector<HTMLImageElement>(
    'header img[alt], [role=banner] img[alt], nav img[alt], aside img[alt]',
  );
  const names = [meta?.content, logo?.alt.replace(/\blogo\b/iu, '')].map((name) => name?.trim() ?? '');
  return names.find((name) => name.length > 1 && name.length < 80 && !/taxdome/iu.test(name)) ?? location.hostname;
}
