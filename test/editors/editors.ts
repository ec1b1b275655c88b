/** What editors and sanitisers of others leave of each form, by their own code; `npm ci --prefix test/editors` first. */
import {build} from 'esbuild';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {withPage} from '../e2e/page.js';
import {host} from '../host-server.js';

const folder = resolve('test/editors');

type Forms = Readonly<Record<string, string>>;

/** Written into `test/filters/editors.json`. */
export interface Measured {
  readonly date: string;
  /** As pasted, by form. */
  readonly forms: Forms;
  /** By editor with its version, what is left of each form. */
  readonly left: Readonly<Record<string, Forms>>;
}

const tinymce = (major: number) => `
import tinymce from 'tinymce${major}/tinymce.js';
import 'tinymce${major}/models/dom/model.js';
import 'tinymce${major}/themes/silver/theme.js';
import 'tinymce${major}/icons/default/icons.js';
${['code', 'image', 'link', 'lists', 'media'].map((name) => `import 'tinymce${major}/plugins/${name}/plugin.js';`).join('\n')}
const ready = tinymce.init({selector: '#editor', license_key: 'gpl', skin: false, content_css: false, plugins: 'code image link lists media'});
window.measure = async (html) => { const [editor] = await ready; editor.setContent(html); return editor.getContent(); };`;

const ckeditor = (config: string) => `
import * as C from 'ckeditor5';
const ready = C.ClassicEditor.create(document.querySelector('#editor'), {licenseKey: 'GPL', ${config}});
window.measure = async (html) => { const editor = await ready; editor.setData(html); return editor.getData(); };`;

/**
 * TYPO3 13.4's preset "default", from its published package: plugins and settings as in
 * https://github.com/TYPO3-CMS/rte_ckeditor/blob/18a62de15255070ab48dad11230b72983c07bd5d/Configuration/RTE/Default.yaml and
 * …/Resources/Public/JavaScript/ckeditor5.js. Its own link plugin is not in the registry: CKEditor's stands in, with the
 * attributes that …/JavaScript/plugin/typo3-link.js keeps.
 */
const typo3 = `plugins: [C.BlockQuote, C.Essentials, C.FindAndReplace, C.Heading, C.Indent, C.IndentBlock, C.Link, C.List, C.Paragraph, C.PastePlainText,
  C.PasteFromOffice, C.RemoveFormat, C.Table, C.TableToolbar, C.TableProperties, C.TableCellProperties, C.TableCaption, C.TextTransformation,
  C.SourceEditing, C.Alignment, C.Style, C.GeneralHtmlSupport, C.Bold, C.Italic, C.Subscript, C.Superscript, C.Strikethrough, C.Underline,
  C.SpecialCharacters, C.SpecialCharactersEssentials, C.HorizontalLine],
  heading: {options: [{model: 'paragraph', title: 'Paragraph'}, {model: 'heading2', view: 'h2', title: 'Heading 2'},
    {model: 'heading3', view: 'h3', title: 'Heading 3'}, {model: 'formatted', view: 'pre', title: 'Pre-Formatted Text'}]},
  style: {definitions: [{name: 'Lead', element: 'p', classes: ['lead']}, {name: 'Small', element: 'small', classes: []},
    {name: 'Muted', element: 'span', classes: ['text-muted']}]},
  alignment: {options: [{name: 'left', className: 'text-start'}, {name: 'center', className: 'text-center'},
    {name: 'right', className: 'text-end'}, {name: 'justify', className: 'text-justify'}]},
  table: {defaultHeadings: {rows: 1}},
  htmlSupport: {allow: [{name: 'a', classes: true, attributes: ['title', 'target', 'rel']}]}`;

/**
 * Drupal's text format "Basic HTML": the tool bar of
 * https://github.com/drupal/drupal/blob/51554dfd5f94fc28ad4a8bf20a86bc504f1b6f8a/core/profiles/standard/config/install/editor.editor.basic_html.yml,
 * whose buttons stand for the plugins in core/modules/ckeditor5/ckeditor5.ckeditor5.yml. Source editing may keep the listed elements and
 * attributes, and `lang` and `dir` go with the filter. Drupal's own image plugin is not in the registry: CKEditor's stands in.
 */
const drupal = `plugins: [C.Autoformat, C.BlockQuote, C.Bold, C.Code, C.Essentials, C.GeneralHtmlSupport, C.Heading, C.Image, C.ImageCaption,
  C.ImageResize, C.ImageStyle, C.ImageToolbar, C.Italic, C.Link, C.LinkImage, C.List, C.ListProperties, C.Paragraph, C.PasteFromOffice, C.SourceEditing],
  heading: {options: [{model: 'paragraph', title: 'Paragraph'},
    ...[2, 3, 4, 5, 6].map((level) => ({model: 'heading' + level, view: 'h' + level, title: 'Heading ' + level}))]},
  list: {properties: {reversed: false, startIndex: true, styles: false}},
  link: {defaultProtocol: 'https://'},
  htmlSupport: {allow: [{name: /^(cite|dl|dt|dd)$/}, {name: 'a', attributes: ['hreflang']}, {name: 'blockquote', attributes: ['cite']},
    {name: 'ul', attributes: ['type']}, {name: 'ol', attributes: ['start', 'type']}, {name: /^h[2-6]$/, attributes: ['id']},
    {name: /^(a|em|strong|cite|blockquote|code|ul|ol|li|dl|dt|dd|h[2-6]|p|br|img)$/, attributes: [{key: 'dir', value: /^(ltr|rtl)$/}, {key: 'lang', value: true}]}]}`;

interface Editor {
  readonly package: string;
  /** A module that sets `window.measure`. */
  readonly page: string;
}

const editors: Readonly<Record<string, Editor>> = {
  ...Object.fromEntries(
    [6, 7, 8].map((major) => [
      `TinyMCE ${major}`,
      {package: `tinymce${major}`, page: tinymce(major)},
    ]),
  ),
  'CKEditor 5 as in TYPO3': {package: 'ckeditor5', page: ckeditor(typo3)},
  'CKEditor 5 as in Drupal, Basic HTML': {package: 'ckeditor5', page: ckeditor(drupal)},
  Tiptap: {
    package: '@tiptap/core',
    page: `
import {Editor} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
const editor = new Editor({element: document.querySelector('#editor'), extensions: [StarterKit]});
window.measure = (html) => { editor.commands.setContent(html); return editor.getHTML(); };`,
  },
  Quill: {
    package: 'quill',
    page: `
import Quill from 'quill';
const editor = new Quill('#editor');
window.measure = (html) => { editor.setText(''); editor.clipboard.dangerouslyPasteHTML(html); return editor.getSemanticHTML(); };`,
  },
  DOMPurify: {
    package: 'dompurify',
    page: `
import DOMPurify from 'dompurify';
window.measure = (html) => DOMPurify.sanitize(html);`,
  },
  'sanitize-html': {
    package: 'sanitize-html',
    page: `
import sanitize from 'sanitize-html';
window.measure = (html) => sanitize(html);`,
  },
  'rehype-sanitize': {
    package: 'rehype-sanitize',
    page: `
import {rehype} from 'rehype';
import sanitize from 'rehype-sanitize';
window.measure = async (html) => String(await rehype().data('settings', {fragment: true}).use(sanitize).process(html));`,
  },
};

const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    }
  ).version;

/** `TinyMCE 8.9.2`, `CKEditor 48.5.2 as in TYPO3` */
const labelOf = (name: string, version: string): string =>
  / \d/.test(name) ? name.replace(/ \d/, ` ${version}`) : `${name} ${version}`;

/** In Chromium, through each editor's own API, with its defaults. */
export async function measureEditors(forms: Forms): Promise<Measured['left']> {
  const left: Record<string, Forms> = {};
  for (const [name, editor] of Object.entries(editors))
    left[labelOf(name, versionOf(editor.package))] = await measureOne(editor, forms);
  return left;
}

/** CKEditor gives each item of a list another id each time. */
const withoutRandomIds = (html: string): string => html.replaceAll(/ data-list-item-id="\w+"/g, '');

async function measureOne({page: contents}: Editor, forms: Forms): Promise<Forms> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: folder},
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    outdir: 'out',
    loader: {'.css': 'empty', '.svg': 'text'},
    alias: {path: 'data:text/javascript,', url: 'data:text/javascript,'},
    logLevel: 'silent',
  });
  const town = await host({
    '/': {
      body: '<!doctype html><title>Editor</title><div id="editor"></div><script type="module" src="/editor.js"></script>',
    },
    '/editor.js': {type: 'text/javascript', body: outputFiles[0]!.text},
  });
  try {
    return await withPage('chromium', {}, async (page) => {
      await page.goto(`${town.origin}/`);
      await page.waitFor("typeof measure === 'function'");
      const left: Record<string, string> = {};
      for (const [form, html] of Object.entries(forms))
        left[form] = withoutRandomIds(
          await page.eval(
            (given: string) =>
              (window as unknown as {measure: (html: string) => string}).measure(given),
            html,
          ),
        );
      return left;
    });
  } finally {
    await town.close();
  }
}
