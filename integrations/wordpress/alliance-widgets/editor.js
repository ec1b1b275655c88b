/* global window */
/** The block in the editor: which widget, and its attributes as text. What the page shows is written by the server. */
(function (blocks, blockEditor, components, element) {
  var el = element.createElement;
  var widgets = window.allianceWidgets;

  function edit(props) {
    var widget = props.attributes.widget;
    var options = props.attributes.options;
    function choose(name, value) {
      var next = Object.assign({}, options);
      delete next[name];
      if (value) next[name] = value;
      props.setAttributes({options: next});
    }
    return el('div', blockEditor.useBlockProps(),
      el(components.SelectControl, {
        label: 'Alliance widget', value: widget,
        options: Object.keys(widgets).map(function (name) { return {value: name, label: name}; }),
        onChange: function (name) { props.setAttributes({widget: name, options: {}}); },
      }),
      widgets[widget].map(function (name) {
        return el(components.TextControl, {key: name, label: name, value: options[name] || '', onChange: function (value) { choose(name, value); }});
      }));
  }

  blocks.registerBlockType('alliance-widgets/widget', {edit: edit, save: function () { return null; }});
})(window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element);
