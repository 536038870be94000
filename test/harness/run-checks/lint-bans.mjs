/**
 * Bans that oxlint's own rules cannot express, each naming what to use instead. JavaScript, because editors load it
 * with whatever Node they have. Which folder each ban is for stands in `.oxlintrc.json`.
 */

const ban = (visitorsOf) => ({ create: (context) => visitorsOf((node, message) => context.report({ node, message })) });

const isNamed = (node, name) =>
  (node?.type === 'Identifier' && node.name === name) ||
  (node?.type === 'MemberExpression' && isNamed(node.property, name)) ||
  (node?.type === 'ChainExpression' && isNamed(node.expression, name));

const ambientTime = ban((report) => {
  const look = (node) => {
    if (isNamed(node.callee, 'Date') && node.arguments.length === 0) {
      report(
        node,
        'This reads the clock. Use `Clock.nowMs()` of src-main/platform, so that tests decide what time it is.',
      );
    }
  };
  return { NewExpression: look, CallExpression: look };
});

const rawSend = ban((report) => ({
  CallExpression: (node) => {
    const { callee } = node;
    if (
      callee.type === 'MemberExpression' &&
      isNamed(callee.property, 'send') &&
      isNamed(callee.object, 'webContents')
    ) {
      report(
        node,
        'Use `Windows.publish` of src-main/platform/shell.ts: it sends only events of the contract, with their payload.',
      );
    }
  },
}));

const innerHtml = ban((report) => ({
  JSXAttribute: (node) => {
    if (node.name.name === 'dangerouslySetInnerHTML') {
      report(
        node,
        'Render text and elements as React children: what comes from a backup server must not become markup.',
      );
    }
  },
}));

export default {
  meta: { name: 'bans' },
  rules: { 'ambient-time': ambientTime, 'raw-send': rawSend, 'inner-html': innerHtml },
};
