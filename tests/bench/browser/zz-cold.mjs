import { chromium } from '@playwright/test';
import { kColdConditions, startCold } from './measure.mjs';
import { BenchServer } from './server.mjs';
const dists = process.argv[2].split(','); const rounds = +process.argv[3]; const conds = (process.argv[4]||'local').split(',');
const names={local:'local',cpu:'processor 4 × slower',net:'mobile network'};
const servers = await Promise.all(dists.map(async d=>{const s=new BenchServer(d);return {s,a:await s.listen()}}));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking'] });
const med=a=>a.sort((x,y)=>x-y)[a.length>>1];
for (const c of conds){ const r={};
 for(let i=0;i<rounds;i++){ 
  for(let k=0;k<dists.length;k++){ const s=await startCold(browser,servers[k].a,'nicety',kColdConditions[names[c]]); (r['nicety'+k]??=[]).push(s);}
  for(const e of ['preloaded','lottie','floor']){ const s=await startCold(browser,servers.at(-1).a,e,kColdConditions[names[c]]); (r[e]??=[]).push(s);} }
 for(const [e,v] of Object.entries(r)) console.log(c,e,'ready',med(v.map(x=>x.ready)).toFixed(1),'painted',med(v.map(x=>x.painted)).toFixed(1), 'least', Math.min(...v.map(x=>x.painted)).toFixed(1));
}
await browser.close(); servers.forEach(s=>s.s.close());
