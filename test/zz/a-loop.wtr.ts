it('loops',()=>{ for(;;); });
