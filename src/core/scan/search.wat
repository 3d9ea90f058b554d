;; The busy loop of the automaton: from one state to the next for every byte, in four places at a time, because a
;; processor would otherwise do nothing but wait for the one next state.
;;
;; Memory: twice the column of every byte at 0, as bytes; what a run leaves behind at 256, as words: where the hits of
;; each of the four places end, then their states; the table at 512, 64 half-words for each state: where the bytes of
;; each column lead.
(module
  (memory (export "memory") 1)

  ;; Searches `count` bytes from `text`, `text + stride`, `text + 2 stride` and `text + 3 stride` on, beginning with the
  ;; states `a` to `d`. A state from `told` on is a hit: it is left at `hits` with the address behind its byte, two
  ;; words; those of the next places begin `room` bytes later each.
  (func (export "run")
    (param $text i32) (param $stride i32) (param $count i32)
    (param $a i32) (param $b i32) (param $c i32) (param $d i32)
    (param $hits i32) (param $room i32) (param $told i32)
    (local $atA i32) (local $atB i32) (local $atC i32) (local $atD i32)
    (local $hitsA i32) (local $hitsB i32) (local $hitsC i32) (local $hitsD i32)
    (local $i i32)

    (local.set $atA (local.get $text))
    (local.set $atB (i32.add (local.get $atA) (local.get $stride)))
    (local.set $atC (i32.add (local.get $atB) (local.get $stride)))
    (local.set $atD (i32.add (local.get $atC) (local.get $stride)))
    (local.set $hitsA (local.get $hits))
    (local.set $hitsB (i32.add (local.get $hitsA) (local.get $room)))
    (local.set $hitsC (i32.add (local.get $hitsB) (local.get $room)))
    (local.set $hitsD (i32.add (local.get $hitsC) (local.get $room)))

    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $i) (local.get $count)))
        (local.set $a (i32.load16_u offset=512
          (i32.or (i32.shl (local.get $a) (i32.const 7))
            (i32.load8_u (i32.load8_u (i32.add (local.get $atA) (local.get $i)))))))
        (local.set $b (i32.load16_u offset=512
          (i32.or (i32.shl (local.get $b) (i32.const 7))
            (i32.load8_u (i32.load8_u (i32.add (local.get $atB) (local.get $i)))))))
        (local.set $c (i32.load16_u offset=512
          (i32.or (i32.shl (local.get $c) (i32.const 7))
            (i32.load8_u (i32.load8_u (i32.add (local.get $atC) (local.get $i)))))))
        (local.set $d (i32.load16_u offset=512
          (i32.or (i32.shl (local.get $d) (i32.const 7))
            (i32.load8_u (i32.load8_u (i32.add (local.get $atD) (local.get $i)))))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (if (i32.ge_u (local.get $a) (local.get $told)) (then
          (i32.store (local.get $hitsA) (local.get $a))
          (i32.store offset=4 (local.get $hitsA) (i32.add (local.get $atA) (local.get $i)))
          (local.set $hitsA (i32.add (local.get $hitsA) (i32.const 8)))))
        (if (i32.ge_u (local.get $b) (local.get $told)) (then
          (i32.store (local.get $hitsB) (local.get $b))
          (i32.store offset=4 (local.get $hitsB) (i32.add (local.get $atB) (local.get $i)))
          (local.set $hitsB (i32.add (local.get $hitsB) (i32.const 8)))))
        (if (i32.ge_u (local.get $c) (local.get $told)) (then
          (i32.store (local.get $hitsC) (local.get $c))
          (i32.store offset=4 (local.get $hitsC) (i32.add (local.get $atC) (local.get $i)))
          (local.set $hitsC (i32.add (local.get $hitsC) (i32.const 8)))))
        (if (i32.ge_u (local.get $d) (local.get $told)) (then
          (i32.store (local.get $hitsD) (local.get $d))
          (i32.store offset=4 (local.get $hitsD) (i32.add (local.get $atD) (local.get $i)))
          (local.set $hitsD (i32.add (local.get $hitsD) (i32.const 8)))))
        (br $next)))

    (i32.store offset=256 (i32.const 0) (local.get $hitsA))
    (i32.store offset=260 (i32.const 0) (local.get $hitsB))
    (i32.store offset=264 (i32.const 0) (local.get $hitsC))
    (i32.store offset=268 (i32.const 0) (local.get $hitsD))
    (i32.store offset=272 (i32.const 0) (local.get $a))
    (i32.store offset=276 (i32.const 0) (local.get $b))
    (i32.store offset=280 (i32.const 0) (local.get $c))
    (i32.store offset=284 (i32.const 0) (local.get $d))))
