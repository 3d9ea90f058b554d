// Scratch for looking around in the window.
import { useWindow } from './window.ts';
describe('scratch', () => {
  const ui = useWindow();
  it('looks', async () => {
    const { workbench: w } = ui; const { page } = w;
    await w.openContainer('Shipcheck');
    await w.expand('release.md').catch((e)=>console.log('exp', String(e).slice(0,200)));
    await w.expand('2. Checks').catch((e)=>console.log('exp', String(e).slice(0,200)));
    console.log((await w.row('').allTextContents()).join(' | '));
    await w.row('The file is there').first().hover();
    await page.waitForTimeout(1500);
    console.log('HOVER', await page.locator('.monaco-hover:not(.hidden)').allTextContents());
    await w.expand('3. Cleaning up');
    const boxes=async()=>console.log((await w.row('').allTextContents()).join(' | '), 'F', await page.locator('.monaco-list-row.focused').allTextContents(),'S', await page.locator('.monaco-list-row.selected').allTextContents(), 'C', await page.locator('.monaco-list-row .monaco-checkbox.checked, .monaco-list-row .codicon-tree-item-checked, .monaco-list-row .custom-view-tree-node-item-checkbox.checked').count(), await w.editorText().catch(()=>''));
    await w.row('Sign-off').first().click(); await page.waitForTimeout(1000); await boxes();
    await page.keyboard.press('ArrowUp'); await page.keyboard.press('ArrowUp'); await page.waitForTimeout(500); await boxes();
    await page.keyboard.press('Space'); await page.waitForTimeout(1500); await boxes();
    await page.screenshot({path:'/tmp/s1.png'});
    await page.keyboard.press('ArrowDown'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Space'); await page.waitForTimeout(1500); await boxes();
    await page.screenshot({path:'/tmp/s2.png'});
    await page.keyboard.press('Tab'); await page.waitForTimeout(300);
    console.log('active', await page.evaluate(()=>document.activeElement?.outerHTML.slice(0,300)));
  }).timeout(60000);
});
