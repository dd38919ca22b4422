import type { PageConfig } from '../shared/wire';
import type { Bundle } from './bundle';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The one document of the app, empty until its script draws. */
export function appDocument({ script, styles }: Bundle, { nonce, ...config }: PageConfig): string {
  return `<!doctype html>
<html lang="${config.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="app-config" nonce="${nonce}" content="${escaped(JSON.stringify(config))}">
<title>${escaped(config.firm)}</title>
<link rel="icon" href="data:,">
${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
<script type="module" src="${script}"></script>
</head>
<body><div id="root"></div></body>
</html>`;
}
