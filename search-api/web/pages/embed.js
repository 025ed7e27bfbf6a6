/**
 * Shows the desk in a page of another program, whose origin `serve --embed-origin` names:
 *
 *   <script src="http://127.0.0.1:8080/embed.js" data-into="#panel"></script>
 *
 * `yingda.ask('怎么退货', { context: [], product: '', version: '' })` asks there. An answer that is
 * inserted comes as the event `yingda:reply` on `document`, with `text` and `html` in its detail.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { origin } = new URL(script.src);
  const frame = document.createElement('iframe');
  const waiting = [];
  let isReady = false;
  Object.assign(frame, { src: `${origin}/`, title: '应答', allow: 'clipboard-write' });
  Object.assign(frame.style, { width: '100%', height: '100%', border: '0' });

  const send = (message) => frame.contentWindow?.postMessage(message, origin);

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) {
      return;
    }
    if (data?.type === 'yingda:ready') {
      isReady = true;
      waiting.splice(0).forEach(send);
    } else if (data?.type === 'yingda:reply') {
      document.dispatchEvent(new CustomEvent('yingda:reply', { detail: data }));
    }
  });

  window.yingda = {
    ask(query, more = {}) {
      const message = { ...more, type: 'yingda:ask', query };
      if (isReady) {
        send(message);
      } else {
        waiting.push(message);
      }
    },
  };

  const place = script.dataset.into ? document.querySelector(script.dataset.into) : script.parentElement;
  place?.append(frame);
})();
