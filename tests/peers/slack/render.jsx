import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

export const page = (blocks, style, logo) => `<!doctype html><meta charset="utf-8"><style>${style}</style>
<body style="margin:0;padding:16px;width:720px;background:#fff">${renderToStaticMarkup(<Message blocks={blocks} name="GssBot" logo={logo} time={new Date(0)} data={{}} />)}`;
