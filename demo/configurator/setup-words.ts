/** The steps for each system, in both languages: the configurator shows them, docs/embedding.md is made of the English ones. */

const proper = {
  wordpress: 'WordPress',
  typo3: 'TYPO3',
  drupal: 'Drupal',
  joomla: 'Joomla',
  contao: 'Contao',
  spip: 'SPIP',
};

/** `{it}` is what is shown, `{system}` the system's name. */
export const setupWords = {
  en: {
    names: {
      ...proper,
      html: 'Plain HTML',
      text: 'I can only write text',
      unknown: 'I do not know',
    },
    /** What an editor does with what is copied. */
    steps: {
      wordpress: [
        'In WordPress, open your page and start an empty paragraph.',
        'Paste the address, alone on its line. WordPress turns it into {it}.',
        'Publish the page.',
      ],
      typo3: [
        'In TYPO3, open your page and add a text element.',
        'Paste the link, alone in its paragraph.',
        'Save. The link becomes {it} once your administrator has set up TYPO3.',
      ],
      drupal: [
        'In Drupal, edit your page.',
        'Paste the link, alone in its paragraph.',
        'Save. The link becomes {it} once your administrator has set up Drupal.',
      ],
      joomla: [
        'In Joomla, edit your article, or a module “Custom”.',
        'Paste the link, alone in its paragraph.',
        'Save. The link becomes {it} once your administrator has set up Joomla.',
      ],
      contao: [
        'In Contao, edit your article and add a text element.',
        'Paste the link, alone in its paragraph.',
        'Save. The link becomes {it} once your administrator has set up Contao.',
      ],
      spip: [
        'In SPIP, edit your article.',
        'Paste the link into the text, with an empty line above and below.',
        'Save. The link becomes {it} once your administrator has set up SPIP.',
      ],
      html: [
        'Put the first piece once in the head of your page.',
        'Put the second piece where {it} should be.',
        'If your site sends a Content-Security-Policy, give your administrator “Policy headers”.',
      ],
      text: [
        'Paste the address into your text.',
        'Save. Many systems make a link of an address by themselves.',
        'Your visitors follow it, and see {it} on a page of the Alliance.',
      ],
      unknown: [
        'Paste the link into your text, alone in its paragraph.',
        'Save the page.',
        'The link becomes {it} once your administrator has added one line to the site.',
      ],
    },
    /** What an administrator does once. */
    setup: {
      wordpress: {
        address:
          'Nothing is needed for a pasted address: WordPress makes a frame of it, at most 1,000 px high. Only links to other pages of the Alliance lead on from that frame; others open inside it.',
        plugin:
          'For a block with all options, upload the plugin under Plugins › Add New › Upload Plugin. The library is inside it.',
        functions:
          'Without the plugin, put this at the end of `functions.php` of the child theme. Pasted links then become widgets, too:',
      },
      typo3: {
        fluid:
          'Add this to the page template of the site package. `useNonce` adds the nonce that TYPO3’s policy asks for:',
        cspYaml:
          'If the frontend has a policy, add this to `config/sites/<site>/csp.yaml`. TYPO3 12.4 has no line `enforce:`: leave it out there, and move the rest two columns to the left. A badge as a picture needs `img-src` in the same way:',
      },
      drupal: {
        libraries: 'Add this to `<theme>.libraries.yml`:',
        info: 'For all pages, add this to `<theme>.info.yml`:',
        twig: 'Or, for one page, add this to its Twig template. It holds the widget as well:',
      },
      joomla: {
        assets: 'Add this to `assets` in `joomla.asset.json` of the template:',
        head: 'Add this to the head in `index.php` of the template:',
      },
      contao: {
        head: 'Put this line into Layout, Expert settings, Additional `<head>` tags:',
        policy:
          'If the website root has a policy, add the address of the Alliance to `script-src` and `connect-src`.',
      },
      spip: {
        head: 'Put this line into the head of your templates. In the default ones that is `inclure/head.html`:',
      },
    },
    markdown: {once: 'Once, by an administrator:'},
  },
  fr: {
    names: {
      ...proper,
      html: 'HTML simple',
      text: 'Je n’écris que du texte',
      unknown: 'Je ne sais pas',
    },
    steps: {
      wordpress: [
        'Dans WordPress, ouvrez votre page et créez un paragraphe vide.',
        'Collez l’adresse, seule sur sa ligne. WordPress en fait {it}.',
        'Publiez la page.',
      ],
      typo3: [
        'Dans TYPO3, ouvrez votre page et ajoutez un élément de texte.',
        'Collez le lien, seul dans son paragraphe.',
        'Enregistrez. Le lien devient {it} dès que votre administrateur a préparé TYPO3.',
      ],
      drupal: [
        'Dans Drupal, modifiez votre page.',
        'Collez le lien, seul dans son paragraphe.',
        'Enregistrez. Le lien devient {it} dès que votre administrateur a préparé Drupal.',
      ],
      joomla: [
        'Dans Joomla, modifiez votre article, ou un module « Personnalisé ».',
        'Collez le lien, seul dans son paragraphe.',
        'Enregistrez. Le lien devient {it} dès que votre administrateur a préparé Joomla.',
      ],
      contao: [
        'Dans Contao, modifiez votre article et ajoutez un élément de texte.',
        'Collez le lien, seul dans son paragraphe.',
        'Enregistrez. Le lien devient {it} dès que votre administrateur a préparé Contao.',
      ],
      spip: [
        'Dans SPIP, modifiez votre article.',
        'Collez le lien dans le texte, une ligne vide avant et une après.',
        'Enregistrez. Le lien devient {it} dès que votre administrateur a préparé SPIP.',
      ],
      html: [
        'Mettez le premier morceau une fois dans l’en-tête (head) de la page.',
        'Mettez le second à l’endroit où {it} doit se trouver.',
        'Si votre site envoie une Content-Security-Policy, transmettez « En-têtes de sécurité » à votre administrateur.',
      ],
      text: [
        'Collez l’adresse dans votre texte.',
        'Enregistrez. Beaucoup de systèmes font eux-mêmes un lien d’une adresse.',
        'Vos visiteurs la suivent et voient {it} sur une page de l’Alliance.',
      ],
      unknown: [
        'Collez le lien dans votre texte, seul dans son paragraphe.',
        'Enregistrez la page.',
        'Le lien devient {it} dès que votre administrateur a ajouté une ligne au site.',
      ],
    },
    setup: {
      wordpress: {
        address:
          'Une adresse collée ne demande rien : WordPress en fait un cadre, haut de 1 000 px au plus. Seuls les liens vers d’autres pages de l’Alliance sortent de ce cadre ; les autres s’ouvrent à l’intérieur.',
        plugin:
          'Pour un bloc avec toutes les options, téléversez l’extension sous Extensions › Ajouter. La bibliothèque y est comprise.',
        functions:
          'Sans l’extension, mettez ceci à la fin de `functions.php` du thème enfant. Les liens collés deviennent alors aussi des éléments :',
      },
      typo3: {
        fluid:
          'Ajoutez ceci au gabarit de page du paquet du site. `useNonce` ajoute le nonce que demande la politique de TYPO3 :',
        cspYaml:
          'Si le site public a une politique, ajoutez ceci à `config/sites/<site>/csp.yaml`. TYPO3 12.4 n’a pas la ligne `enforce:` : omettez-la, et décalez le reste de deux colonnes vers la gauche. Un badge en image demande de même `img-src` :',
      },
      drupal: {
        libraries: 'Ajoutez ceci à `<theme>.libraries.yml` :',
        info: 'Pour toutes les pages, ajoutez ceci à `<theme>.info.yml` :',
        twig: 'Ou, pour une seule page, ajoutez ceci à son gabarit Twig. Il contient aussi l’élément :',
      },
      joomla: {
        assets: 'Ajoutez ceci à `assets` dans `joomla.asset.json` du gabarit :',
        head: 'Ajoutez ceci à l’en-tête, dans `index.php` du gabarit :',
      },
      contao: {
        head: 'Mettez cette ligne dans Mise en page, réglages avancés, balises `<head>` supplémentaires :',
        policy:
          'Si la racine du site a une politique, ajoutez l’adresse de l’Alliance à `script-src` et `connect-src`.',
      },
      spip: {
        head: 'Mettez cette ligne dans l’en-tête de vos squelettes. Dans ceux d’origine, c’est `inclure/head.html` :',
      },
    },
    markdown: {once: ''},
  },
};
