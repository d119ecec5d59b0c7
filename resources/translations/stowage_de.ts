<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CanvasReasons</name>
    <message>
        <source>Select two elements first, or more of them.</source>
        <translation>Zuerst mindestens zwei Elemente auswählen.</translation>
    </message>
    <message>
        <source>Select three elements first, or more of them.</source>
        <translation>Zuerst mindestens drei Elemente auswählen.</translation>
    </message>
    <message>
        <source>Select just one element first.</source>
        <translation>Zuerst genau ein Element auswählen.</translation>
    </message>
    <message>
        <source>Select an element or a connection first.</source>
        <translation>Zuerst ein Element oder eine Verbindung auswählen.</translation>
    </message>
    <message>
        <source>Select a frame first.</source>
        <translation>Zuerst einen Rahmen auswählen.</translation>
    </message>
    <message>
        <source>Select one of a group first.</source>
        <translation>Zuerst eines aus einer Gruppe auswählen.</translation>
    </message>
    <message>
        <source>Select several elements first.</source>
        <translation>Zuerst mehrere Elemente auswählen.</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>Zuerst eine Gruppe auswählen.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>No connection was bent by hand here.</source>
        <translation>Hier wurde keine Verbindung von Hand gebogen.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>&amp;Whole drawing</source>
        <translation>&amp;Ganze Zeichnung</translation>
    </message>
    <message>
        <source>Whole drawing</source>
        <translation>Ganze Zeichnung</translation>
    </message>
    <message>
        <source>P&amp;lacement</source>
        <translation>&amp;Platzierung</translation>
    </message>
    <message>
        <source>Placement: what sits where</source>
        <translation>Platzierung: was wo sitzt</translation>
    </message>
    <message>
        <source>T&amp;raffic</source>
        <translation>&amp;Verkehr</translation>
    </message>
    <message>
        <source>Traffic: who calls whom</source>
        <translation>Verkehr: wer wen aufruft</translation>
    </message>
    <message>
        <source>C&amp;ontrol</source>
        <translation>&amp;Steuerung</translation>
    </message>
    <message>
        <source>Control: who decides what</source>
        <translation>Steuerung: wer was entscheidet</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigenes</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>, or 0: %1</source>
        <translation>, oder 0: %1</translation>
    </message>
    <message>
        <source>Changes the drawing only.</source>
        <translation>Ändert nur die Zeichnung.</translation>
    </message>
    <message>
        <source>Takes hold while the simulation runs.</source>
        <translation>Wirkt, während die Simulation läuft.</translation>
    </message>
    <message>
        <source>Starts a deployment that replaces tasks.</source>
        <translation>Beginnt eine Bereitstellung, die Tasks ersetzt.</translation>
    </message>
    <message>
        <source>AWS replaces the resource.</source>
        <translation>AWS ersetzt die Ressource.</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1, name</source>
        <translation>%1, Name</translation>
    </message>
    <message>
        <source>%1, value</source>
        <translation>%1, Wert</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this file translates into, as de.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>nutzt</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 on %2, since %3</source>
        <translation>%1 auf %2, seit %3</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>1024 CPU units are one vCPU; a task has 128 to 196,608 of them, its containers no more than that.</source>
        <translation>1024 CPU-Einheiten sind eine vCPU; ein Task hat 128 bis 196.608 davon, seine Container nicht mehr.</translation>
    </message>
    <message>
        <source>15 of 15 datapoints below the target capacity scale in likewise, by one instance at least and by half of them at most at a time.</source>
        <translation>15 von 15 Datenpunkten unter der Zielkapazität skalieren ebenso herunter, um mindestens eine Instanz und höchstens die Hälfte auf einmal.</translation>
    </message>
    <message>
        <source>64 MiB, at most half the limit</source>
        <translation>64 MiB, höchstens die Hälfte des Limits</translation>
    </message>
    <message>
        <source>A BLUE_GREEN, LINEAR or CANARY deployment brings the desired count up beside that of the deployment it replaces, which is kept up meanwhile; a first one just rolls.</source>
        <translation>Eine Bereitstellung BLUE_GREEN, LINEAR oder CANARY bringt die gewünschte Zahl neben der Bereitstellung hoch, die sie ersetzt und die so lange gehalten wird; eine erste rollt einfach.</translation>
    </message>
    <message>
        <source>A CIDR block, or the name of another security group.</source>
        <translation>Ein CIDR-Block oder der Name einer anderen Sicherheitsgruppe.</translation>
    </message>
    <message>
        <source>A DAEMON service looks at an instance the moment it is ACTIVE, before any other service.</source>
        <translation>Ein DAEMON-Service sieht eine Instanz an, sobald sie ACTIVE ist, vor jedem anderen Service.</translation>
    </message>
    <message>
        <source>A DAEMON service runs one task on each ACTIVE instance that meets its constraints; their number is its desired count.</source>
        <translation>Ein DAEMON-Service führt einen Task auf jeder Instanz aus, die ACTIVE ist und seine Bedingungen erfüllt; ihre Zahl ist seine gewünschte.</translation>
    </message>
    <message>
        <source>A DAEMON service takes no capacity provider strategy.</source>
        <translation>Ein DAEMON-Service nimmt keine Strategie der Kapazitätsanbieter.</translation>
    </message>
    <message>
        <source>A DRAINING instance receives no new tasks.</source>
        <translation>Eine Instanz in DRAINING bekommt keine neuen Tasks.</translation>
    </message>
    <message>
        <source>A FIFO queue keeps the order within each message group and takes a message once (FifoQueue). AWS cannot change it: another queue takes its place, and what was in this one is gone.</source>
        <translation>Eine FIFO-Warteschlange hält die Reihenfolge in jeder Nachrichtengruppe und nimmt eine Nachricht einmal (FifoQueue). AWS kann das nicht ändern: Eine andere Warteschlange tritt an ihre Stelle, und was in dieser war, ist fort.</translation>
    </message>
    <message>
        <source>A FIFO queue looks through its first 120,000 messages for one whose message group is free.</source>
        <translation>Eine FIFO-Warteschlange sucht in ihren ersten 120.000 Nachrichten eine, deren Nachrichtengruppe frei ist.</translation>
    </message>
    <message>
        <source>A FIFO topic keeps the order within each message group, takes a message once, and delivers to queues only (FifoTopic).</source>
        <translation>Ein FIFO-Thema hält die Reihenfolge in jeder Nachrichtengruppe, nimmt eine Nachricht einmal und liefert nur an Warteschlangen (FifoTopic).</translation>
    </message>
    <message>
        <source>A FIFO topic takes a message once in five minutes and passes message group, order and deduplication id on to the queues that subscribe.</source>
        <translation>Ein FIFO-Thema nimmt eine Nachricht in fünf Minuten einmal und gibt Nachrichtengruppe, Reihenfolge und Deduplizierungs-Id an die abonnierten Warteschlangen weiter.</translation>
    </message>
    <message>
        <source>A STOPPED task can be described for an hour.</source>
        <translation>Ein Task in STOPPED lässt sich eine Stunde lang beschreiben.</translation>
    </message>
    <message>
        <source>A bucket sends its events to EventBridge only where that is switched on; each new object is an event Object Created.</source>
        <translation>Ein Bucket sendet seine Ereignisse nur an EventBridge, wo das eingeschaltet ist; jedes neue Objekt ist ein Ereignis Object Created.</translation>
    </message>
    <message>
        <source>A capacity provider gives the tasks of its cluster the instances of one Auto Scaling group; tasks that a strategy gives to it are placed nowhere else.</source>
        <translation>Ein Kapazitätsanbieter gibt den Tasks seines Clusters die Instanzen einer Auto-Scaling-Gruppe; Tasks, die eine Strategie ihm gibt, werden nirgends sonst platziert.</translation>
    </message>
    <message>
        <source>A change of the desired count is no deployment, and the percentages do not bound it.</source>
        <translation>Eine Änderung der gewünschten Zahl ist keine Bereitstellung, und die Prozentsätze begrenzen sie nicht.</translation>
    </message>
    <message>
        <source>A cluster is there as soon as it is asked for.</source>
        <translation>Ein Cluster ist da, sobald er verlangt wird.</translation>
    </message>
    <message>
        <source>A cluster query that instances must satisfy (expression).</source>
        <translation>Eine Cluster-Abfrage, die Instanzen erfüllen müssen (expression).</translation>
    </message>
    <message>
        <source>A cluster query that instances must satisfy (memberOf).</source>
        <translation>Eine Cluster-Abfrage, die Instanzen erfüllen müssen (memberOf).</translation>
    </message>
    <message>
        <source>A cluster&apos;s reservation is what RUNNING tasks reserve of what its ACTIVE and DRAINING instances have registered, its utilization what tasks use of it.</source>
        <translation>Die Reservierung eines Clusters ist, was Tasks in RUNNING von dem reservieren, was seine Instanzen in ACTIVE und DRAINING angemeldet haben; die Auslastung ist, was Tasks davon brauchen.</translation>
    </message>
    <message>
        <source>A container is checked an interval after its start and after the end of each check; as many failures in a row as it has retries make it UNHEALTHY, one success HEALTHY.</source>
        <translation>Ein Container wird einen Abstand nach seinem Start und nach dem Ende jeder Prüfung geprüft; so viele Fehler in Folge, wie er Wiederholungen hat, machen ihn UNHEALTHY, ein Erfolg HEALTHY.</translation>
    </message>
    <message>
        <source>A container needs a hard or a soft limit of 6 MiB at least unless its task has one; the hard one is the greater.</source>
        <translation>Ein Container braucht ein hartes oder weiches Limit von mindestens 6 MiB, sofern sein Task keines hat; das harte ist das größere.</translation>
    </message>
    <message>
        <source>A container starts once what it depends on has started, exited, exited with 0 or is HEALTHY, and stops before it.</source>
        <translation>Ein Container startet, sobald das, wovon er abhängt, gestartet, beendet, mit 0 beendet oder HEALTHY ist, und hält davor an.</translation>
    </message>
    <message>
        <source>A container that comes to use more than its hard limit is killed, with exit code 137.</source>
        <translation>Ein Container, der mehr als sein hartes Limit braucht, wird mit Exit-Code 137 beendet.</translation>
    </message>
    <message>
        <source>A container that states no stopTimeout or startTimeout has that of its agent, ECS_CONTAINER_STOP_TIMEOUT, 30 s, and ECS_CONTAINER_START_TIMEOUT, 3 min.</source>
        <translation>Ein Container ohne stopTimeout oder startTimeout hat die seines Agenten, ECS_CONTAINER_STOP_TIMEOUT, 30 s, und ECS_CONTAINER_START_TIMEOUT, 3 min.</translation>
    </message>
    <message>
        <source>A container&apos;s health check passes once its program answers.</source>
        <translation>Die Zustandsprüfung eines Containers besteht, sobald sein Programm antwortet.</translation>
    </message>
    <message>
        <source>A daemon task leaves an instance that no longer meets the constraints of its service, which tells so.</source>
        <translation>Ein Daemon-Task verlässt eine Instanz, die die Bedingungen seines Service nicht mehr erfüllt, und der Service sagt es.</translation>
    </message>
    <message>
        <source>A dead letter of a FIFO queue goes to another FIFO queue as if it were sent to it then, with its message group.</source>
        <translation>Eine unzustellbare Nachricht einer FIFO-Warteschlange geht in eine andere FIFO-Warteschlange, als würde sie dann mit ihrer Nachrichtengruppe dorthin gesendet.</translation>
    </message>
    <message>
        <source>A deleted service is DRAINING until its tasks have stopped, then INACTIVE.</source>
        <translation>Ein gelöschter Service ist DRAINING, bis seine Tasks angehalten haben, dann INACTIVE.</translation>
    </message>
    <message>
        <source>A deployment completes once its tasks are healthy and no older ones are left.</source>
        <translation>Eine Bereitstellung ist fertig, sobald ihre Tasks gesund und keine älteren übrig sind.</translation>
    </message>
    <message>
        <source>A deployment of {o} to {definition} started.</source>
        <translation>Eine Bereitstellung von {o} auf {definition} begann.</translation>
    </message>
    <message>
        <source>A deployment that has FAILED starts no more tasks.</source>
        <translation>Eine Bereitstellung in FAILED startet keine Tasks mehr.</translation>
    </message>
    <message>
        <source>A deployment whose tasks fail too often ends as FAILED and starts no more (deploymentCircuitBreaker.enable).</source>
        <translation>Eine Bereitstellung, deren Tasks zu oft scheitern, endet als FAILED und startet keine mehr (deploymentCircuitBreaker.enable).</translation>
    </message>
    <message>
        <source>A deployment with a circuit breaker fails at half its desired count of failed tasks, rounded up, at 3 at least and at 200 at most, or at the threshold that is configured.</source>
        <translation>Eine Bereitstellung mit Circuit Breaker scheitert bei der Hälfte ihrer gewünschten Zahl gescheiterter Tasks, aufgerundet, bei mindestens 3 und höchstens 200, oder an der konfigurierten Schwelle.</translation>
    </message>
    <message>
        <source>A deregistered revision is INACTIVE: what runs it goes on, nothing new can name it.</source>
        <translation>Eine abgemeldete Revision ist INACTIVE: Was sie ausführt, läuft weiter, nichts Neues kann sie nennen.</translation>
    </message>
    <message>
        <source>A detached instance leaves its group once its connections have drained, and runs on; another one is launched unless the desired capacity is lowered with it.</source>
        <translation>Eine gelöste Instanz verlässt ihre Gruppe, sobald ihre Verbindungen ausgelaufen sind, und läuft weiter; eine andere wird gestartet, sofern nicht die gewünschte Kapazität mit gesenkt wird.</translation>
    </message>
    <message>
        <source>A draining target gets no new requests until its delay is over.</source>
        <translation>Ein auslaufendes Ziel bekommt keine neuen Anfragen, bis seine Verzögerung um ist.</translation>
    </message>
    <message>
        <source>A drawn role allows the actions of its policies; a change of them holds at once. Where nothing is attached to it in the drawing, it allows what its purpose needs.</source>
        <translation>Eine gezeichnete Rolle erlaubt die Aktionen ihrer Richtlinien; eine Änderung gilt sofort. Wo in der Zeichnung nichts angehängt ist, erlaubt sie, was ihr Zweck braucht.</translation>
    </message>
    <message>
        <source>A drawn role serves its purpose and no other; a role that is only named may do what is asked of it.</source>
        <translation>Eine gezeichnete Rolle dient ihrem Zweck und keinem anderen; eine nur genannte darf, was von ihr verlangt wird.</translation>
    </message>
    <message>
        <source>A family alone means its newest active revision at the time of the call.</source>
        <translation>Eine Familie allein meint ihre neueste aktive Revision zur Zeit des Aufrufs.</translation>
    </message>
    <message>
        <source>A fault is in force from the moment it is injected.</source>
        <translation>Eine Störung ist ab dem Augenblick in Kraft, in dem sie ausgelöst wird.</translation>
    </message>
    <message>
        <source>A file system is mounted before the images are pulled; all tasks that mount it share what is in it, and that outlives them and their instances.</source>
        <translation>Ein Dateisystem wird gemountet, ehe die Images geholt werden; alle Tasks, die es mounten, teilen, was darin ist, und das überlebt sie und ihre Instanzen.</translation>
    </message>
    <message>
        <source>A file system that the operating system of the task cannot mount is waited for, and then given up; xfs is the usual one.</source>
        <translation>Auf ein Dateisystem, das das Betriebssystem des Tasks nicht mounten kann, wird gewartet und dann verzichtet; üblich ist xfs.</translation>
    </message>
    <message>
        <source>A filter policy wants one of the values of each of its keys; an attribute that is not there fits exists: false only.</source>
        <translation>Eine Filterrichtlinie will einen der Werte jedes ihrer Schlüssel; ein fehlendes Attribut passt nur auf exists: false.</translation>
    </message>
    <message>
        <source>A forced use takes the place of what the containers of a task use together; it ends at the size of the instance, and beyond a memory limit the first essential one is killed.</source>
        <translation>Eine erzwungene Nutzung tritt an die Stelle dessen, was die Container eines Tasks zusammen brauchen; sie endet an der Größe der Instanz, und jenseits eines Limits des Arbeitsspeichers wird der erste wesentliche beendet.</translation>
    </message>
    <message>
        <source>A forward action divides requests among its target groups by their weights; here there are two at most, of the five that AWS lets a rule have.</source>
        <translation>Eine Weiterleitung teilt Anfragen nach Gewichten unter ihre Zielgruppen auf; hier sind es höchstens zwei, von den fünf, die AWS einer Regel erlaubt.</translation>
    </message>
    <message>
        <source>A group keeps its desired capacity between its minimum and maximum size; a bound that is moved past it takes it along.</source>
        <translation>Eine Gruppe hält ihre gewünschte Kapazität zwischen kleinster und größter Zahl; eine Grenze, die daran vorbeigeht, nimmt sie mit.</translation>
    </message>
    <message>
        <source>A group that is deleted terminates its instances.</source>
        <translation>Eine gelöschte Gruppe beendet ihre Instanzen.</translation>
    </message>
    <message>
        <source>A group without outbound rules lets everything out.</source>
        <translation>Eine Gruppe ohne Ausgangsregeln lässt alles hinaus.</translation>
    </message>
    <message>
        <source>A health check of {s} failed.</source>
        <translation>Eine Zustandsprüfung von {s} scheiterte.</translation>
    </message>
    <message>
        <source>A heartbeat begins the time-out anew; no wait is longer than 48 h or 100 time-outs, whichever is less.</source>
        <translation>Ein Heartbeat beginnt das Zeitlimit von vorn; kein Warten dauert länger als 48 h oder 100 Zeitlimits, je nachdem, was weniger ist.</translation>
    </message>
    <message>
        <source>A host that hangs is given up after 180 s.</source>
        <translation>Ein hängender Host wird nach 180 s aufgegeben.</translation>
    </message>
    <message>
        <source>A killed process ends its container at once, with 137.</source>
        <translation>Ein getöteter Prozess beendet seinen Container sofort, mit 137.</translation>
    </message>
    <message>
        <source>A launch of {s} failed: {launchFailure}.</source>
        <translation>Ein Start von {s} scheiterte: {launchFailure}.</translation>
    </message>
    <message>
        <source>A launch that is abandoned takes its instance along, and the group launches another; an instance that terminates does so whether that is abandoned or not.</source>
        <translation>Ein abgebrochener Start nimmt seine Instanz mit, und die Gruppe startet eine andere; eine endende Instanz endet, ob das abgebrochen wird oder nicht.</translation>
    </message>
    <message>
        <source>A launch type that the task definition does not name in requiresCompatibilities is refused.</source>
        <translation>Ein Starttyp, den die Task-Definition nicht in requiresCompatibilities nennt, wird abgewiesen.</translation>
    </message>
    <message>
        <source>A lifecycle hook holds an instance in Pending:Wait once it has booted, or in Terminating:Wait once its connections have drained, until it is completed; without an answer until its heartbeat time-out, 3600 s by default, gives its default result.</source>
        <translation>Ein Lifecycle-Hook hält eine Instanz in Pending:Wait, sobald sie hochgefahren ist, oder in Terminating:Wait, sobald ihre Verbindungen ausgelaufen sind, bis er abgeschlossen wird; ohne Antwort, bis sein Heartbeat-Zeitlimit, ohne Angabe 3600 s, sein übliches Ergebnis gibt.</translation>
    </message>
    <message>
        <source>A line that cannot be delivered is lost, and the container runs on.</source>
        <translation>Eine Zeile, die sich nicht zustellen lässt, ist verloren, und der Container läuft weiter.</translation>
    </message>
    <message>
        <source>A listener that is set while nothing shifts forwards all it gets to the target group that it then names.</source>
        <translation>Ein Listener, der eingestellt wird, während nichts wechselt, leitet alles an die Zielgruppe weiter, die er dann nennt.</translation>
    </message>
    <message>
        <source>A listener&apos;s rules are tried from the lowest priority number on; the first whose conditions all hold decides, and where none does the default action.</source>
        <translation>Die Regeln eines Listeners werden von der kleinsten Vorrangzahl an versucht; die erste, deren Bedingungen alle gelten, entscheidet, und wo keine, die Standardaktion.</translation>
    </message>
    <message>
        <source>A load balancer has subnets in two Availability Zones at least, and one in each.</source>
        <translation>Ein Load Balancer hat Subnetze in mindestens zwei Availability Zones, und eines in jeder.</translation>
    </message>
    <message>
        <source>A load balancer has up to 100 rules beside the default ones, and a rule 5 condition values.</source>
        <translation>Ein Load Balancer hat bis zu 100 Regeln neben den Standardregeln, und eine Regel 5 Bedingungswerte.</translation>
    </message>
    <message>
        <source>A load balancer reaches a target where its own group lets the port out and a group of the task&apos;s interface, or of the instance, lets it in.</source>
        <translation>Ein Load Balancer erreicht ein Ziel, wo seine eigene Gruppe den Port hinauslässt und eine Gruppe der Schnittstelle des Tasks oder der Instanz ihn hereinlässt.</translation>
    </message>
    <message>
        <source>A log group goes with all its streams and lines; what runs goes on, and what it says from then on is lost, until it starts anew. Groups that were never drawn are there, with lines that nobody sees.</source>
        <translation>Eine Log-Gruppe geht mit allen Streams und Zeilen; was läuft, läuft weiter, und was es von da an sagt, ist verloren, bis es neu startet. Nie gezeichnete Gruppen sind da, mit Zeilen, die niemand sieht.</translation>
    </message>
    <message>
        <source>A mail server that does not answer is tried again 50 times in more than six hours; what is gone is not tried again.</source>
        <translation>Ein Mailserver, der nicht antwortet, wird in mehr als sechs Stunden noch 50 Mal versucht; was fort ist, nicht.</translation>
    </message>
    <message>
        <source>A message is visible once its delay is over.</source>
        <translation>Eine Nachricht ist sichtbar, sobald ihre Verzögerung um ist.</translation>
    </message>
    <message>
        <source>A message takes a tenth of a second from its topic.</source>
        <translation>Eine Nachricht braucht von ihrem Thema eine Zehntelsekunde.</translation>
    </message>
    <message>
        <source>A message that is not deleted before its visibility timeout is visible again.</source>
        <translation>Eine Nachricht, die nicht vor ihrem Sichtbarkeits-Zeitlimit gelöscht wird, ist wieder sichtbar.</translation>
    </message>
    <message>
        <source>A message that is not in flight is dropped when its retention period after its sending ends.</source>
        <translation>Eine Nachricht, die nicht unterwegs ist, wird verworfen, wenn ihre Aufbewahrungszeit nach dem Senden endet.</translation>
    </message>
    <message>
        <source>A message that is received stays in the queue and is invisible for the visibility timeout.</source>
        <translation>Eine empfangene Nachricht bleibt in der Warteschlange und ist für das Sichtbarkeits-Zeitlimit unsichtbar.</translation>
    </message>
    <message>
        <source>A message that was received maxReceiveCount times goes to the dead-letter queue instead of being received once more, with the time at which it was sent.</source>
        <translation>Eine Nachricht, die maxReceiveCount Mal empfangen wurde, geht statt eines weiteren Empfangs in die Warteschlange für Unzustellbares, mit der Zeit, zu der sie gesendet wurde.</translation>
    </message>
    <message>
        <source>A message that was received three times without being deleted goes to the back of the queue and does not count in ApproximateAgeOfOldestMessage.</source>
        <translation>Eine Nachricht, die dreimal empfangen und nicht gelöscht wurde, geht ans Ende der Warteschlange und zählt nicht in ApproximateAgeOfOldestMessage.</translation>
    </message>
    <message>
        <source>A message was published to {s}.</source>
        <translation>Eine Nachricht wurde in {s} veröffentlicht.</translation>
    </message>
    <message>
        <source>A minute in which nothing changed measures the same as the one before it.</source>
        <translation>Eine Minute, in der sich nichts änderte, misst dasselbe wie die davor.</translation>
    </message>
    <message>
        <source>A missing instance is launched in the enabled zone with the fewest; of equal zones the first by name is taken.</source>
        <translation>Eine fehlende Instanz startet in der eingeschalteten Zone mit den wenigsten; unter gleichen Zonen in der nach Namen ersten.</translation>
    </message>
    <message>
        <source>A network of its own. Subnets, load balancers and security groups lie in it.</source>
        <translation>Ein eigenes Netz. Subnetze, Load Balancer und Sicherheitsgruppen liegen darin.</translation>
    </message>
    <message>
        <source>A new delay of a FIFO queue holds for what is delayed in it already.</source>
        <translation>Eine neue Verzögerung einer FIFO-Warteschlange gilt auch für das, was darin schon verzögert ist.</translation>
    </message>
    <message>
        <source>A new delay or visibility timeout holds for what is sent or received after it; retention and redrive hold for what is there.</source>
        <translation>Eine neue Verzögerung oder ein neues Sichtbarkeits-Zeitlimit gilt für das, was danach gesendet oder empfangen wird; Aufbewahrung und Redrive gelten für das, was da ist.</translation>
    </message>
    <message>
        <source>A new target is healthy after one success; later changes take the whole threshold.</source>
        <translation>Ein neues Ziel ist nach einem Erfolg gesund; spätere Wechsel brauchen die ganze Schwelle.</translation>
    </message>
    <message>
        <source>A newer deployment of {o} supersedes {s}.</source>
        <translation>Eine neuere Bereitstellung von {o} löst {s} ab.</translation>
    </message>
    <message>
        <source>A placed task is PENDING on its instance until the agent can start it.</source>
        <translation>Ein platzierter Task ist auf seiner Instanz PENDING, bis der Agent ihn starten kann.</translation>
    </message>
    <message>
        <source>A policy acts again in each minute in which its alarm is still in ALARM, as far as that changes anything.</source>
        <translation>Eine Richtlinie wirkt in jeder Minute wieder, in der ihr Alarm noch in ALARM ist, soweit das etwas ändert.</translation>
    </message>
    <message>
        <source>A policy without data scales neither way, and does not agree to a scale-in.</source>
        <translation>Eine Richtlinie ohne Daten skaliert in keine Richtung und stimmt keinem Scale-in zu.</translation>
    </message>
    <message>
        <source>A private repository of Docker Hub asks for credentials.</source>
        <translation>Ein privates Repository auf Docker Hub verlangt Zugangsdaten.</translation>
    </message>
    <message>
        <source>A private subnet routes to a NAT gateway, by which tasks with an address in it reach the internet: their images, secrets and logs.</source>
        <translation>Ein privates Subnetz führt zu einem NAT-Gateway, über das Tasks mit einer Adresse darin das Internet erreichen: ihre Images, Geheimnisse und Logs.</translation>
    </message>
    <message>
        <source>A program fails at some messages, at each of them every time; it crashes, or hangs until they are visible again.</source>
        <translation>Ein Programm scheitert an manchen Nachrichten, an jeder davon jedes Mal; es stürzt ab oder hängt, bis sie wieder sichtbar sind.</translation>
    </message>
    <message>
        <source>A program without a task role calls AWS with the role of its container instance, and is allowed what that one allows; on Fargate there is none.</source>
        <translation>Ein Programm ohne Task-Rolle ruft AWS mit der Rolle seiner Container-Instanz auf und darf, was diese erlaubt; auf Fargate gibt es keine.</translation>
    </message>
    <message>
        <source>A provider that a service, a task or a default strategy of its cluster names is neither removed from the cluster nor deleted.</source>
        <translation>Ein Anbieter, den ein Service, ein Task oder die übliche Strategie seines Clusters nennt, wird weder vom Cluster entfernt noch gelöscht.</translation>
    </message>
    <message>
        <source>A public subnet has a route to the internet; a private one does not.</source>
        <translation>Ein öffentliches Subnetz hat eine Route ins Internet; ein privates nicht.</translation>
    </message>
    <message>
        <source>A queue gets the message itself, as with raw delivery, and a change of a filter policy holds at once.</source>
        <translation>Eine Warteschlange bekommt die Nachricht selbst, wie bei Raw Delivery, und eine geänderte Filterrichtlinie gilt sofort.</translation>
    </message>
    <message>
        <source>A queue that was not in use for six hours has no metrics; what counts is 0 in a minute without.</source>
        <translation>Eine Warteschlange, die sechs Stunden nicht in Gebrauch war, hat keine Metriken; was zählt, ist in einer Minute ohne 0.</translation>
    </message>
    <message>
        <source>A receive takes as many messages of one message group as it can before those of the next.</source>
        <translation>Ein Empfang nimmt so viele Nachrichten einer Nachrichtengruppe, wie er kann, vor denen der nächsten.</translation>
    </message>
    <message>
        <source>A receive that does not wait asks some servers only, so that it may find nothing where there are few messages.</source>
        <translation>Ein Empfang, der nicht wartet, fragt nur einige Server, so dass er bei wenigen Nachrichten nichts finden mag.</translation>
    </message>
    <message>
        <source>A receive that waits gets what becomes visible within its time, who has waited longest first; one that gets nothing until then is an empty receive.</source>
        <translation>Ein wartender Empfang bekommt, was in seiner Zeit sichtbar wird, wer am längsten wartet zuerst; einer, der bis dahin nichts bekommt, ist ein leerer Empfang.</translation>
    </message>
    <message>
        <source>A redirect or a fixed response is the load balancer&apos;s own answer: it reaches no target and counts as HTTPCode_ELB_3XX_Count, HTTPCode_ELB_4XX_Count or HTTPCode_ELB_5XX_Count. Clients here do not follow redirects.</source>
        <translation>Eine Umleitung oder feste Antwort ist die eigene Antwort des Load Balancers: Sie erreicht kein Ziel und zählt als HTTPCode_ELB_3XX_Count, HTTPCode_ELB_4XX_Count oder HTTPCode_ELB_5XX_Count. Clients folgen hier keinen Umleitungen.</translation>
    </message>
    <message>
        <source>A remark for those who read the drawing.</source>
        <translation>Eine Bemerkung für alle, die die Zeichnung lesen.</translation>
    </message>
    <message>
        <source>A revision never changes; another one is registered.</source>
        <translation>Eine Revision ändert sich nie; eine andere wird angemeldet.</translation>
    </message>
    <message>
        <source>A revision of {s} was deregistered.</source>
        <translation>Eine Revision von {s} wurde abgemeldet.</translation>
    </message>
    <message>
        <source>A revision that nothing has run is a draft: the drawing may still change it.</source>
        <translation>Eine Revision, die nichts ausgeführt hat, ist ein Entwurf: Die Zeichnung darf sie noch ändern.</translation>
    </message>
    <message>
        <source>A rollback brings back the launch type or strategy that the deployment had.</source>
        <translation>Ein Zurückrollen bringt den Starttyp oder die Strategie zurück, die die Bereitstellung hatte.</translation>
    </message>
    <message>
        <source>A rolling deployment whose alarms roll back is COMPLETED only after it has been steady for the bake time.</source>
        <translation>Eine rollende Bereitstellung, deren Alarme zurückrollen, ist erst COMPLETED, wenn sie für die Bake-Zeit stabil war.</translation>
    </message>
    <message>
        <source>A rule asks for a path, host, method, query or source address, with * and ? in paths, hosts and queries; paths and methods are compared with regard to case. All requests of a source ask for the same.</source>
        <translation>Eine Regel fragt nach Pfad, Host, Methode, Abfrage oder Quelladresse, mit * und ? in Pfaden, Hosts und Abfragen; bei Pfaden und Methoden zählt Groß- und Kleinschreibung. Alle Anfragen einer Quelle fragen nach demselben.</translation>
    </message>
    <message>
        <source>A rule has an event pattern, a schedule or both, and at most five targets; while it is DISABLED it hears nothing and does not fire.</source>
        <translation>Eine Regel hat ein Ereignismuster, einen Zeitplan oder beides, und höchstens fünf Ziele; während sie DISABLED ist, hört sie nichts und löst nicht aus.</translation>
    </message>
    <message>
        <source>A rule lets in the members of the group that it names, or addresses that all lie in its CIDR block; clients of an internet-facing load balancer have any address.</source>
        <translation>Eine Regel lässt die Mitglieder der genannten Gruppe herein oder Adressen, die alle in ihrem CIDR-Block liegen; Clients eines Load Balancers am Internet haben irgendeine Adresse.</translation>
    </message>
    <message>
        <source>A rule that is DISABLED does nothing (State).</source>
        <translation>Eine Regel, die DISABLED ist, tut nichts (State).</translation>
    </message>
    <message>
        <source>A scalable target keeps the desired count of its service between its minimum and its maximum; where it lies outside, it moves to the nearer one at once.</source>
        <translation>Ein skalierbares Ziel hält die gewünschte Zahl seines Service zwischen Minimum und Maximum; liegt sie außerhalb, geht sie sofort auf das nähere.</translation>
    </message>
    <message>
        <source>A scale-in does not terminate instances that are launched from now on (NewInstancesProtectedFromScaleIn).</source>
        <translation>Ein Scale-in beendet keine Instanzen, die von nun an starten (NewInstancesProtectedFromScaleIn).</translation>
    </message>
    <message>
        <source>A scale-in spares instances that run tasks, those of daemons aside. The group must protect new instances (managedTerminationProtection).</source>
        <translation>Ein Scale-in verschont Instanzen, auf denen Tasks laufen, von Daemons abgesehen. Die Gruppe muss neue Instanzen schützen (managedTerminationProtection).</translation>
    </message>
    <message>
        <source>A scale-in spares protected instances; where all are, the desired capacity is lowered and nothing terminates.</source>
        <translation>Ein Scale-in verschont geschützte Instanzen; sind es alle, wird die gewünschte Kapazität gesenkt, und nichts endet.</translation>
    </message>
    <message>
        <source>A scale-in stops tasks of the provider that has most beyond its share first, then in the zone with the most, the newest first.</source>
        <translation>Ein Scale-in hält zuerst Tasks des Anbieters an, der am meisten über seinem Anteil hat, dann in der Zone mit den meisten, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>A scale-in terminates in the zone with the most instances that holds an unprotected one; a zone that is no longer enabled goes first.</source>
        <translation>Ein Scale-in beendet in der Zone mit den meisten Instanzen, die eine ungeschützte enthält; eine nicht mehr eingeschaltete Zone kommt zuerst.</translation>
    </message>
    <message>
        <source>A schedule is in UTC and fires within its minute, a rule always at the same second of it; a rate counts from when it was created, that of EventBridge Scheduler begins at once.</source>
        <translation>Ein Zeitplan ist in UTC und löst in seiner Minute aus, eine Regel immer in derselben Sekunde; ein Takt zählt ab dem Anlegen, der des EventBridge Scheduler beginnt sofort.</translation>
    </message>
    <message>
        <source>A schedule that is DISABLED does nothing (State).</source>
        <translation>Ein Zeitplan, der DISABLED ist, tut nichts (State).</translation>
    </message>
    <message>
        <source>A scheduled action sets bounds at its time, without regard to cooldowns.</source>
        <translation>Eine geplante Aktion setzt Grenzen zu ihrer Zeit, ohne Rücksicht auf Ruhezeiten.</translation>
    </message>
    <message>
        <source>A service cannot move to another cluster: it is deleted, and another one is created there.</source>
        <translation>Ein Service kann nicht in einen anderen Cluster ziehen: Er wird gelöscht, und ein anderer wird dort angelegt.</translation>
    </message>
    <message>
        <source>A service deploys its revision again although that is no longer drawn.</source>
        <translation>Ein Service stellt seine Revision wieder bereit, auch wenn sie nicht mehr gezeichnet ist.</translation>
    </message>
    <message>
        <source>A service holds its desired count of tasks.</source>
        <translation>Ein Service hält seine gewünschte Zahl von Tasks.</translation>
    </message>
    <message>
        <source>A service is looked at every 5 s while something has changed.</source>
        <translation>Ein Service wird alle 5 s angesehen, während sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>A service is steady once its one deployment runs the desired count of healthy tasks.</source>
        <translation>Ein Service ist stabil, sobald seine eine Bereitstellung die gewünschte Zahl gesunder Tasks ausführt.</translation>
    </message>
    <message>
        <source>A service may start {code} tasks a minute. So many it has started, and {heldStarts}.</source>
        <translation>Ein Service darf {code} Tasks je Minute starten. So viele hat er gestartet, und {heldStarts}.</translation>
    </message>
    <message>
        <source>A service or task names a launch type or a capacity provider strategy, not both; with neither it is EC2.</source>
        <translation>Ein Service oder Task nennt einen Starttyp oder eine Strategie der Kapazitätsanbieter, nicht beides; mit keinem ist es EC2.</translation>
    </message>
    <message>
        <source>A service says once per pass how many targets came and went and whose connections drain.</source>
        <translation>Ein Service sagt einmal je Durchgang, wie viele Ziele kamen und gingen und wessen Verbindungen auslaufen.</translation>
    </message>
    <message>
        <source>A service says why a target is unhealthy before its task is replaced.</source>
        <translation>Ein Service sagt, warum ein Ziel nicht gesund ist, ehe sein Task ersetzt wird.</translation>
    </message>
    <message>
        <source>A service starts at most 500 tasks a minute; how AWS counts them it does not say, and here it is within any 60 seconds.</source>
        <translation>Ein Service startet höchstens 500 Tasks je Minute; wie AWS sie zählt, sagt es nicht, und hier ist es in beliebigen 60 Sekunden.</translation>
    </message>
    <message>
        <source>A service&apos;s utilization is what its tasks use, over a minute, of what their task definition reserves; minimum and maximum are those of one task.</source>
        <translation>Die Auslastung eines Service ist, was seine Tasks über eine Minute von dem brauchen, was ihre Task-Definition reserviert; Minimum und Maximum sind die eines Tasks.</translation>
    </message>
    <message>
        <source>A source sends at a steady rate until that is changed.</source>
        <translation>Eine Quelle sendet in gleichmäßigem Takt, bis das geändert wird.</translation>
    </message>
    <message>
        <source>A stage that has waited for tasks for 24 h fails the deployment, which is rolled back.</source>
        <translation>Eine Phase, die 24 h auf Tasks gewartet hat, lässt die Bereitstellung scheitern, die zurückgerollt wird.</translation>
    </message>
    <message>
        <source>A standalone task is never restarted or replaced.</source>
        <translation>Ein einzelner Task wird nie neu gestartet oder ersetzt.</translation>
    </message>
    <message>
        <source>A standalone task runs on, whatever its health.</source>
        <translation>Ein einzelner Task läuft weiter, wie auch sein Zustand ist.</translation>
    </message>
    <message>
        <source>A state that was set holds until the alarm is evaluated again.</source>
        <translation>Ein gesetzter Zustand gilt, bis der Alarm wieder ausgewertet wird.</translation>
    </message>
    <message>
        <source>A steady service with Availability Zone rebalancing is to have the same number of tasks in each zone in which its cluster has an instance, but for one; on Fargate in each zone of its subnets that has capacity, apart for FARGATE and FARGATE_SPOT.</source>
        <translation>Ein stabiler Service mit Neuverteilung über Availability Zones soll in jeder Zone, in der sein Cluster eine Instanz hat, gleich viele Tasks haben, bis auf einen; auf Fargate in jeder Zone seiner Subnetze mit Kapazität, für FARGATE und FARGATE_SPOT getrennt.</translation>
    </message>
    <message>
        <source>A step adjustment holds from its lower bound on, below the threshold down to its upper one; percentages are rounded towards zero, but to one at least.</source>
        <translation>Eine Schrittanpassung gilt ab ihrer unteren Grenze, unter der Schwelle bis hinab zu ihrer oberen; Prozentsätze werden zur Null hin gerundet, aber auf mindestens eins.</translation>
    </message>
    <message>
        <source>A stopped instance stays registered without its agent; after 5 s its tasks are STOPPED.</source>
        <translation>Eine angehaltene Instanz bleibt ohne Agent angemeldet; nach 5 s sind ihre Tasks STOPPED.</translation>
    </message>
    <message>
        <source>A stopped task bears AWS&apos;s stop code and the reason in its words.</source>
        <translation>Ein angehaltener Task trägt den Stop-Code von AWS und den Grund in dessen Worten.</translation>
    </message>
    <message>
        <source>A strategy divides the tasks that are started; UpdateService changes it only with forceNewDeployment.</source>
        <translation>Eine Strategie verteilt die Tasks, die gestartet werden; UpdateService ändert sie nur mit forceNewDeployment.</translation>
    </message>
    <message>
        <source>A strategy has up to 20 providers of one sort, one of them with a base, and a weight above 0; a weight that a call leaves out is 0.</source>
        <translation>Eine Strategie hat bis zu 20 Anbieter einer Sorte, einen davon mit Basis, und ein Gewicht über 0; ein Gewicht, das ein Aufruf weglässt, ist 0.</translation>
    </message>
    <message>
        <source>A strategy names providers that are associated with the cluster; PutClusterCapacityProviders replaces them all, and refuses to drop one that a service uses.</source>
        <translation>Eine Strategie nennt Anbieter, die zum Cluster gehören; PutClusterCapacityProviders ersetzt sie alle und weigert sich, einen zu entfernen, den ein Service nutzt.</translation>
    </message>
    <message>
        <source>A stream is named PREFIX/CONTAINER/TASK, or without a prefix by the id of the container; Fargate asks for a prefix.</source>
        <translation>Ein Stream heißt PREFIX/CONTAINER/TASK, oder ohne Präfix nach der Id des Containers; Fargate verlangt ein Präfix.</translation>
    </message>
    <message>
        <source>A subscription of protocol email, which must be confirmed.</source>
        <translation>Ein Abonnement mit dem Protokoll email, das bestätigt werden muss.</translation>
    </message>
    <message>
        <source>A subscription of protocol sqs, confirmed at once.</source>
        <translation>Ein Abonnement mit dem Protokoll sqs, sofort bestätigt.</translation>
    </message>
    <message>
        <source>A tag names the image that was pushed last; what runs stays, and what an instance holds of the one before is no use.</source>
        <translation>Ein Tag nennt das zuletzt hochgeladene Image; was läuft, bleibt, und was eine Instanz vom vorigen hat, nützt nichts.</translation>
    </message>
    <message>
        <source>A tag that is pushed goes on to the new image; the one before stays, without a tag.</source>
        <translation>Ein hochgeladenes Tag geht auf das neue Image über; das vorige bleibt, ohne Tag.</translation>
    </message>
    <message>
        <source>A target gets an event one second after it happened.</source>
        <translation>Ein Ziel bekommt ein Ereignis eine Sekunde, nachdem es geschah.</translation>
    </message>
    <message>
        <source>A target group belongs to one load balancer.</source>
        <translation>Eine Zielgruppe gehört zu einem Load Balancer.</translation>
    </message>
    <message>
        <source>A target group holds up to 1,000 targets; a task that comes later is registered once one has left.</source>
        <translation>Eine Zielgruppe hat bis zu 1.000 Ziele; ein späterer Task wird angemeldet, sobald eines gegangen ist.</translation>
    </message>
    <message>
        <source>A target group is there as soon as it is drawn.</source>
        <translation>Eine Zielgruppe ist da, sobald sie gezeichnet ist.</translation>
    </message>
    <message>
        <source>A target is unused while no listener forwards to its group or its zone is not enabled.</source>
        <translation>Ein Ziel ist unbenutzt, solange kein Listener an seine Gruppe weiterleitet oder seine Zone nicht eingeschaltet ist.</translation>
    </message>
    <message>
        <source>A target that cannot be reached in 10 s or does not answer in the idle time-out makes the answer 504.</source>
        <translation>Ein Ziel, das in 10 s nicht erreicht wird oder im Leerlauf-Zeitlimit nicht antwortet, macht die Antwort zu 504.</translation>
    </message>
    <message>
        <source>A target that refuses or drops a connection makes the answer 502.</source>
        <translation>Ein Ziel, das eine Verbindung ablehnt oder fallen lässt, macht die Antwort zu 502.</translation>
    </message>
    <message>
        <source>A target that states no launch type runs its tasks by the default capacity provider strategy of its cluster, and without one on instances.</source>
        <translation>Ein Ziel ohne Starttyp führt seine Tasks nach der üblichen Strategie seines Clusters aus, und ohne eine auf Instanzen.</translation>
    </message>
    <message>
        <source>A target: tasks of this definition are run in its cluster (EcsParameters).</source>
        <translation>Ein Ziel: Tasks dieser Definition laufen in ihrem Cluster (EcsParameters).</translation>
    </message>
    <message>
        <source>A target: the event becomes a message of this queue.</source>
        <translation>Ein Ziel: Das Ereignis wird zu einer Nachricht dieser Warteschlange.</translation>
    </message>
    <message>
        <source>A target: the event is published to this topic.</source>
        <translation>Ein Ziel: Das Ereignis wird in diesem Thema veröffentlicht.</translation>
    </message>
    <message>
        <source>A task counts as healthy once its targets and its checked containers are, else 40 s after RUNNING.</source>
        <translation>Ein Task gilt als gesund, sobald seine Ziele und seine geprüften Container es sind, sonst 40 s nach RUNNING.</translation>
    </message>
    <message>
        <source>A task definition has up to 10 containers in 64 KiB, a family up to 1,000,000 revisions.</source>
        <translation>Eine Task-Definition hat bis zu 10 Container in 64 KiB, eine Familie bis zu 1.000.000 Revisionen.</translation>
    </message>
    <message>
        <source>A task is RUNNING once its containers have started.</source>
        <translation>Ein Task ist RUNNING, sobald seine Container gestartet sind.</translation>
    </message>
    <message>
        <source>A task is registered with its target groups once it is RUNNING.</source>
        <translation>Ein Task wird bei seinen Zielgruppen angemeldet, sobald er RUNNING ist.</translation>
    </message>
    <message>
        <source>A task leaves its target groups before its containers are signalled.</source>
        <translation>Ein Task verlässt seine Zielgruppen, ehe seine Container ein Signal bekommen.</translation>
    </message>
    <message>
        <source>A task mounts through the mount target that its file system has in the task&apos;s own Availability Zone; where there is none in its VPC, its name leads nowhere.</source>
        <translation>Ein Task mountet über das Mount-Ziel, das sein Dateisystem in der Availability Zone des Tasks hat; wo es in seiner VPC keines gibt, führt sein Name nirgendwohin.</translation>
    </message>
    <message>
        <source>A task of a deployment in progress has failed if it stops without RUNNING, is replaced for its health checks, or exits before it counted as healthy.</source>
        <translation>Ein Task einer laufenden Bereitstellung ist gescheitert, wenn er ohne RUNNING anhält, wegen seiner Zustandsprüfungen ersetzt wird oder endet, ehe er als gesund galt.</translation>
    </message>
    <message>
        <source>A task of network mode awsvpc lands in an Availability Zone of one of its subnets.</source>
        <translation>Ein Task im Netzwerkmodus awsvpc landet in einer Availability Zone eines seiner Subnetze.</translation>
    </message>
    <message>
        <source>A task of network mode awsvpc takes one of the network interfaces that the instance&apos;s type has beside its own.</source>
        <translation>Ein Task im Netzwerkmodus awsvpc nimmt eine der Netzwerkschnittstellen, die der Typ der Instanz neben ihrer eigenen hat.</translation>
    </message>
    <message>
        <source>A task of network mode awsvpc waits for its own network interface.</source>
        <translation>Ein Task im Netzwerkmodus awsvpc wartet auf seine eigene Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>A task of {o} could not be placed in {s}: {fargateLack}</source>
        <translation>Ein Task von {o} konnte in {s} nicht platziert werden: {fargateLack}</translation>
    </message>
    <message>
        <source>A task of {o} could not be placed in {s}{failures}.</source>
        <translation>Ein Task von {o} konnte in {s} nicht platziert werden{failures}.</translation>
    </message>
    <message>
        <source>A task on Fargate costs by the second, one minute at least, from the pull of its image until it is STOPPED: by vCPU, by GB and by storage beyond 20 GB, approximately as in us-east-1.</source>
        <translation>Ein Task auf Fargate kostet je Sekunde, mindestens eine Minute, vom Holen seines Images, bis er STOPPED ist: nach vCPU, nach GB und nach Speicher über 20 GB, ungefähr wie in us-east-1.</translation>
    </message>
    <message>
        <source>A task on Fargate has a machine and a network interface of its own, of platform version 1.4.0 as LATEST is on Linux; there is no instance to see.</source>
        <translation>Ein Task auf Fargate hat eine eigene Maschine und Netzwerkschnittstelle, mit Plattformversion 1.4.0, wie LATEST es auf Linux ist; eine Instanz ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>A task on Fargate reaches a bucket or a table through its own interface: from a private subnet by a NAT gateway or the VPC endpoint of the service, from a public one with a public address. Without, its call times out, here at once, and the container ends with 1; on instances everything can be reached.</source>
        <translation>Ein Task auf Fargate erreicht einen Bucket oder eine Tabelle über seine eigene Schnittstelle: aus einem privaten Subnetz über ein NAT-Gateway oder den VPC-Endpunkt des Dienstes, aus einem öffentlichen mit öffentlicher Adresse. Sonst läuft sein Aufruf in ein Zeitlimit, hier sofort, und der Container endet mit 1; auf Instanzen ist alles erreichbar.</translation>
    </message>
    <message>
        <source>A task only ever moves on through its states; its version counts them.</source>
        <translation>Ein Task geht in seinen Zuständen immer nur weiter; seine Version zählt sie.</translation>
    </message>
    <message>
        <source>A task reads and writes what its definition is linked to when its work is done and its container ends with 0; one that polls a queue does once for each message that it is done with.</source>
        <translation>Ein Task liest und schreibt, womit seine Definition verbunden ist, wenn seine Arbeit getan ist und sein Container mit 0 endet; einer, der eine Warteschlange abfragt, einmal für jede Nachricht, mit der er fertig ist.</translation>
    </message>
    <message>
        <source>A task reserves its own CPU and memory where they are set, else the sum of its containers&apos;, of which the soft limit counts before the hard one.</source>
        <translation>Ein Task reserviert seine eigene CPU und seinen Arbeitsspeicher, wo sie gesetzt sind, sonst die Summe seiner Container, bei denen das weiche Limit vor dem harten zählt.</translation>
    </message>
    <message>
        <source>A task target is a call of RunTask; what it lists as failures is lost, for the call itself succeeded. Nothing keeps two runs from standing side by side.</source>
        <translation>Ein Task-Ziel ist ein Aufruf von RunTask; was dieser als failures nennt, ist verloren, denn der Aufruf selbst gelang. Nichts hindert zwei Läufe daran, nebeneinander zu stehen.</translation>
    </message>
    <message>
        <source>A task that Spot takes back is told two minutes ahead: at once it is to stop and its containers get SIGTERM, and SIGKILL after their stop time-out.</source>
        <translation>Ein Task, den Spot zurücknimmt, erfährt es zwei Minuten vorher: Sofort soll er anhalten, und seine Container bekommen SIGTERM, und nach ihrem Stop-Zeitlimit SIGKILL.</translation>
    </message>
    <message>
        <source>A task that does not fit on the smallest type of the group asks for no instance; it waits in PROVISIONING for ever.</source>
        <translation>Ein Task, der nicht auf den kleinsten Typ der Gruppe passt, verlangt keine Instanz; er wartet für immer in PROVISIONING.</translation>
    </message>
    <message>
        <source>A task that has lost its target groups counts as healthy once it has run for 40 s.</source>
        <translation>Ein Task, der seine Zielgruppen verloren hat, gilt als gesund, sobald er 40 s gelaufen ist.</translation>
    </message>
    <message>
        <source>A task that is healthy takes the count of failed tasks back to 0 (deploymentCircuitBreaker.resetOnHealthyTask).</source>
        <translation>Ein gesunder Task setzt die Zahl gescheiterter Tasks auf 0 zurück (deploymentCircuitBreaker.resetOnHealthyTask).</translation>
    </message>
    <message>
        <source>A task that is healthy takes the count of failed tasks back to 0, unless resetOnHealthyTask is false.</source>
        <translation>Ein gesunder Task setzt die Zahl gescheiterter Tasks auf 0 zurück, sofern resetOnHealthyTask nicht false ist.</translation>
    </message>
    <message>
        <source>A task that names one port of its instance twice finds no instance.</source>
        <translation>Ein Task, der einen Port seiner Instanz zweimal nennt, findet keine Instanz.</translation>
    </message>
    <message>
        <source>A task that no instance has room for has failed too, unless an instance is launching or other tasks of the deployment may turn healthy; with a circuit breaker it is tried every 30 s.</source>
        <translation>Ein Task, für den keine Instanz Platz hat, ist auch gescheitert, sofern nicht eine Instanz startet oder andere Tasks der Bereitstellung gesund werden können; mit Circuit Breaker wird er alle 30 s versucht.</translation>
    </message>
    <message>
        <source>A task waits without a time-out; after 15 min its card says what to do.</source>
        <translation>Ein Task wartet ohne Zeitlimit; nach 15 min sagt seine Karte, was zu tun ist.</translation>
    </message>
    <message>
        <source>A task whose image cannot be pulled never starts.</source>
        <translation>Ein Task, dessen Image sich nicht holen lässt, startet nie.</translation>
    </message>
    <message>
        <source>A task whose target was deregistered by hand runs on; its service does not register it again.</source>
        <translation>Ein Task, dessen Ziel von Hand abgemeldet wurde, läuft weiter; sein Service meldet ihn nicht wieder an.</translation>
    </message>
    <message>
        <source>A task&apos;s interface keeps the groups that it was created with.</source>
        <translation>Die Schnittstelle eines Tasks behält die Gruppen, mit denen sie angelegt wurde.</translation>
    </message>
    <message>
        <source>A task&apos;s own storage goes with it, an instance keeps what was written there, and a file system outlives both: {left}.</source>
        <translation>Der eigene Speicher eines Tasks vergeht mit ihm, eine Instanz behält, was dort geschrieben wurde, und ein Dateisystem überlebt beide: {left}.</translation>
    </message>
    <message>
        <source>A terminated instance is noticed and deregistered after 5 s.</source>
        <translation>Eine beendete Instanz wird nach 5 s bemerkt und abgemeldet.</translation>
    </message>
    <message>
        <source>A test listener forwards to its tasks from TEST_TRAFFIC_SHIFT on.</source>
        <translation>Ein Test-Listener leitet ab TEST_TRAFFIC_SHIFT an ihre Tasks weiter.</translation>
    </message>
    <message>
        <source>A topic is there as long as it is drawn, with its subscriptions.</source>
        <translation>Ein Thema ist da, solange es gezeichnet ist, mit seinen Abonnements.</translation>
    </message>
    <message>
        <source>A topic or a rule sends to a queue only where the policy of the queue lets its service; what is denied is not tried again. Here a queue whose policy is not stated lets in what is linked to it.</source>
        <translation>Ein Thema oder eine Regel sendet nur an eine Warteschlange, deren Richtlinie den Dienst lässt; Verweigertes wird nicht wieder versucht. Hier lässt eine Warteschlange ohne angegebene Richtlinie herein, was mit ihr verbunden ist.</translation>
    </message>
    <message>
        <source>A type that the group may launch (InstanceType).</source>
        <translation>Ein Typ, den die Gruppe starten darf (InstanceType).</translation>
    </message>
    <message>
        <source>A volume among its mount points that it writes into; empty: into the container itself, which is gone with its task.</source>
        <translation>Ein Volume unter seinen Mount-Punkten, in das er schreibt; leer: in den Container selbst, der mit seinem Task fort ist.</translation>
    </message>
    <message>
        <source>A volume that is configured at launch is a new one of Amazon EBS for each task, in the task&apos;s own Availability Zone; it is made and attached before any container starts.</source>
        <translation>Ein beim Start konfiguriertes Volume ist für jeden Task ein neues von Amazon EBS, in der Availability Zone des Tasks; es wird angelegt und angehängt, ehe ein Container startet.</translation>
    </message>
    <message>
        <source>API calls and faults that belong to the document, as JSON.</source>
        <translation>API-Aufrufe und Störungen, die zum Dokument gehören, als JSON.</translation>
    </message>
    <message>
        <source>ARN of a Secrets Manager secret or Parameter Store parameter, or the parameter&apos;s name (valueFrom).</source>
        <translation>ARN eines Geheimnisses im Secrets Manager oder eines Parameters im Parameter Store, oder der Name des Parameters (valueFrom).</translation>
    </message>
    <message>
        <source>ARN of a role that is not drawn, which the application in its containers takes on (taskRoleArn). A linked role comes before it.</source>
        <translation>ARN einer nicht gezeichneten Rolle, welche die Anwendung in den Containern annimmt (taskRoleArn). Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>ARN of a role that is not drawn, with which Amazon ECS makes and attaches the volumes (roleArn). A linked role comes before it.</source>
        <translation>ARN einer nicht gezeichneten Rolle, mit der Amazon ECS die Volumes anlegt und anhängt (roleArn). Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>ARN of a role that is not drawn, with which EventBridge runs its tasks (RoleArn). A linked role comes before it.</source>
        <translation>ARN einer nicht gezeichneten Rolle, mit der EventBridge seine Tasks ausführt (RoleArn). Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>ARN of a role that is not drawn, with which the agent fetches secrets and registry credentials (executionRoleArn). A linked role comes before it.</source>
        <translation>ARN einer nicht gezeichneten Rolle, mit der der Agent Geheimnisse und Zugangsdaten der Registry holt (executionRoleArn). Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>ARN of the secret with which the agent pulls from a private registry, fetched with the task execution role (repositoryCredentials.credentialsParameter).</source>
        <translation>ARN des Geheimnisses, mit dem der Agent aus einer privaten Registry holt; es wird mit der Task-Ausführungsrolle geholt (repositoryCredentials.credentialsParameter).</translation>
    </message>
    <message>
        <source>Above it the container is killed (memory).</source>
        <translation>Darüber wird der Container beendet (memory).</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Zugriffspunkt</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>Account setting awsvpcTrunking: instances that are launched from now on run more tasks of network mode awsvpc, where their type supports it.</source>
        <translation>Kontoeinstellung awsvpcTrunking: Instanzen, die von nun an starten, führen mehr Tasks im Netzwerkmodus awsvpc aus, wo ihr Typ es kann.</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Kontoeinstellungen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actions enabled</source>
        <translation>Aktionen eingeschaltet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses and routes are drawn only; the simulation does not use them.</source>
        <translation>Adressen und Routen sind nur gezeichnet; die Simulation nutzt sie nicht.</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Adjustment type</source>
        <translation>Art der Anpassung</translation>
    </message>
    <message>
        <source>After a deployment that an alarm ended, the last one that was COMPLETED is in progress again (alarms.rollback).</source>
        <translation>Nach einer Bereitstellung, die ein Alarm beendete, ist die letzte, die COMPLETED war, wieder im Gang (alarms.rollback).</translation>
    </message>
    <message>
        <source>After a deployment that failed, the last one that was COMPLETED is in progress again (deploymentCircuitBreaker.rollback).</source>
        <translation>Nach einer gescheiterten Bereitstellung ist die letzte, die COMPLETED war, wieder im Gang (deploymentCircuitBreaker.rollback).</translation>
    </message>
    <message>
        <source>After a rollback the service keeps that revision until another one is asked for; its network stays as it is, and its target groups do unless that deployment had none.</source>
        <translation>Nach einem Zurückrollen behält der Service diese Revision, bis eine andere verlangt wird; sein Netz bleibt, wie es ist, und seine Zielgruppen auch, sofern jene Bereitstellung welche hatte.</translation>
    </message>
    <message>
        <source>After a scale-out the next one waits until every instance is older than the warm-up period, and no scale-in begins for 15 min.</source>
        <translation>Nach einem Scale-out wartet der nächste, bis jede Instanz älter ist als die Aufwärmzeit, und 15 min lang beginnt kein Scale-in.</translation>
    </message>
    <message>
        <source>After it a check has failed (healthCheck.timeout).</source>
        <translation>Danach ist eine Prüfung gescheitert (healthCheck.timeout).</translation>
    </message>
    <message>
        <source>After so long it is not tried again (MaximumEventAgeInSeconds).</source>
        <translation>Nach so langer Zeit wird es nicht wieder versucht (MaximumEventAgeInSeconds).</translation>
    </message>
    <message>
        <source>After so many days lines are gone (retentionInDays); at first they never expire.</source>
        <translation>Nach so vielen Tagen sind Zeilen fort (retentionInDays); anfangs verfallen sie nie.</translation>
    </message>
    <message>
        <source>After three tasks that could not find out, a deployment goes on with what its tags name, or fails where it has a circuit breaker.</source>
        <translation>Nach drei Tasks, die es nicht herausfinden konnten, geht eine Bereitstellung mit dem weiter, wofür ihre Tags stehen, oder scheitert, wo sie einen Circuit Breaker hat.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>All fields of its pattern match the event about {about}.</source>
        <translation>Alle Felder seines Musters passen auf das Ereignis über {about}.</translation>
    </message>
    <message>
        <source>All images that it holds.</source>
        <translation>Alle Images, die es enthält.</translation>
    </message>
    <message>
        <source>Amazon ECS makes a volume for each task and attaches it before any container starts, and {lack}.</source>
        <translation>Amazon ECS legt für jeden Task ein Volume an und hängt es an, ehe ein Container startet, und {lack}.</translation>
    </message>
    <message>
        <source>Amazon ECS makes and attaches volumes with the infrastructure role; without one that may, the task fails to start. Here what is attached is detached and deleted without it.</source>
        <translation>Amazon ECS legt Volumes mit der Infrastruktur-Rolle an und hängt sie an; ohne eine, die es darf, startet der Task nicht. Hier wird Angehängtes ohne sie gelöst und gelöscht.</translation>
    </message>
    <message>
        <source>Amazon ECS scales the Auto Scaling group to what tasks need; those that find no room wait in PROVISIONING (managedScaling, status).</source>
        <translation>Amazon ECS skaliert die Auto-Scaling-Gruppe nach dem Bedarf der Tasks; wer keinen Platz findet, wartet in PROVISIONING (managedScaling, status).</translation>
    </message>
    <message>
        <source>Among how many message groups a FIFO queue deals what producers send, in turn: group-1, group-2 and so on, each message with an id of its own. Stowage&apos;s: AWS has them in each message.</source>
        <translation>Auf wie viele Nachrichtengruppen eine FIFO-Warteschlange verteilt, was Erzeuger senden, der Reihe nach: group-1, group-2 und so fort, jede Nachricht mit eigener Id. Eigenes von Stowage: Bei AWS steht das in jeder Nachricht.</translation>
    </message>
    <message>
        <source>An Application Load Balancer: takes requests and shares them among the healthy targets of its target groups.</source>
        <translation>Ein Application Load Balancer: nimmt Anfragen an und teilt sie unter die gesunden Ziele seiner Zielgruppen auf.</translation>
    </message>
    <message>
        <source>An EC2 instance whose agent offers its CPU, memory and ports to the cluster&apos;s tasks.</source>
        <translation>Eine EC2-Instanz, deren Agent ihre CPU, ihren Arbeitsspeicher und ihre Ports den Tasks des Clusters anbietet.</translation>
    </message>
    <message>
        <source>An account has up to 10,000 clusters, a cluster 5,000 services and 5,000 instances; of load balancers there are 50, of Auto Scaling groups 500, of services that scale 3,000. A resource has 50 tags.</source>
        <translation>Ein Konto hat bis zu 10.000 Cluster, ein Cluster 5.000 Services und 5.000 Instanzen; Load Balancer gibt es 50, Auto-Scaling-Gruppen 500, skalierende Services 3.000. Eine Ressource hat 50 Tags.</translation>
    </message>
    <message>
        <source>An account launches 100 tasks on Fargate at once and 20 a second from then on.</source>
        <translation>Ein Konto startet 100 Tasks auf Fargate auf einmal und von da an 20 je Sekunde.</translation>
    </message>
    <message>
        <source>An account runs up to 6 vCPUs on FARGATE and as many on FARGATE_SPOT until its quotas are raised; a task counts until it is STOPPED.</source>
        <translation>Ein Konto nutzt bis zu 6 vCPUs auf FARGATE und ebenso viele auf FARGATE_SPOT, bis seine Kontingente erhöht sind; ein Task zählt, bis er STOPPED ist.</translation>
    </message>
    <message>
        <source>An action such as s3:GetObject that its requests, or its work as a job, need of AWS; only the task role can allow it.</source>
        <translation>Eine Aktion wie s3:GetObject, die seine Anfragen oder seine Arbeit als Job bei AWS brauchen; nur die Task-Rolle kann sie erlauben.</translation>
    </message>
    <message>
        <source>An agent calls Amazon ECS with the container instance role of its instance; without one the instance never registers.</source>
        <translation>Ein Agent ruft Amazon ECS mit der Rolle der Container-Instanz auf; ohne eine meldet sich die Instanz nie an.</translation>
    </message>
    <message>
        <source>An agent whose container instance role is taken away disconnects at once, and connects again once it is given back; its tasks run on.</source>
        <translation>Ein Agent, dem die Rolle der Container-Instanz genommen wird, trennt sich sofort und verbindet sich wieder, sobald sie zurück ist; seine Tasks laufen weiter.</translation>
    </message>
    <message>
        <source>An alarm is ALARM when DatapointsToAlarm of its EvaluationPeriods newest datapoints breach the threshold, else OK; a new one is INSUFFICIENT_DATA.</source>
        <translation>Ein Alarm ist ALARM, wenn DatapointsToAlarm seiner EvaluationPeriods neuesten Datenpunkte die Schwelle verletzen, sonst OK; ein neuer ist INSUFFICIENT_DATA.</translation>
    </message>
    <message>
        <source>An alarm is evaluated every minute, and each of its datapoints is of the period that ends with that minute or as many whole periods before.</source>
        <translation>Ein Alarm wird jede Minute ausgewertet, und jeder seiner Datenpunkte gehört zu dem Zeitraum, der mit dieser Minute endet oder so viele ganze Zeiträume davor.</translation>
    </message>
    <message>
        <source>An alarm looks at two periods more than its EvaluationPeriods, so that a late datapoint does not count as missing.</source>
        <translation>Ein Alarm sieht zwei Zeiträume mehr an als seine EvaluationPeriods, damit ein später Datenpunkt nicht als fehlend gilt.</translation>
    </message>
    <message>
        <source>An alarm notifies its topics when it goes into ALARM, and not while it stays.</source>
        <translation>Ein Alarm benachrichtigt seine Themen, wenn er in ALARM geht, und nicht, während er bleibt.</translation>
    </message>
    <message>
        <source>An alarm that is in ALARM while a deployment is in progress or bakes ends it as FAILED; Amazon ECS looks every 20 s.</source>
        <translation>Ein Alarm, der in ALARM ist, während eine Bereitstellung im Gang ist oder bäckt, beendet sie als FAILED; Amazon ECS sieht alle 20 s hin.</translation>
    </message>
    <message>
        <source>An answer after this time counts as a failure (HealthCheckTimeoutSeconds).</source>
        <translation>Eine Antwort nach dieser Zeit gilt als Fehler (HealthCheckTimeoutSeconds).</translation>
    </message>
    <message>
        <source>An application calls AWS with the task role, not with the task execution role, and {lack}: AccessDeniedException.</source>
        <translation>Eine Anwendung ruft AWS mit der Task-Rolle auf, nicht mit der Task-Ausführungsrolle, und {lack}: AccessDeniedException.</translation>
    </message>
    <message>
        <source>An application that starts during a slow start listens that much later.</source>
        <translation>Eine Anwendung, die während eines langsamen Starts startet, lauscht um so viel später.</translation>
    </message>
    <message>
        <source>An e-mail subscription gets nothing before it is confirmed; one of a queue of the same account is confirmed at once.</source>
        <translation>Ein E-Mail-Abonnement bekommt nichts, ehe es bestätigt ist; eines einer Warteschlange desselben Kontos ist sofort bestätigt.</translation>
    </message>
    <message>
        <source>An empty strategy takes a service back to a launch type: FARGATE from providers of Fargate, else EC2.</source>
        <translation>Eine leere Strategie bringt einen Service zu einem Starttyp zurück: FARGATE von Anbietern von Fargate, sonst EC2.</translation>
    </message>
    <message>
        <source>An event matches where every field of the pattern does; the values of a field are alternatives, and a field that the event lacks matches only exists: false.</source>
        <translation>Ein Ereignis passt, wo jedes Feld des Musters passt; die Werte eines Felds sind Alternativen, und ein fehlendes Feld passt nur auf exists: false.</translation>
    </message>
    <message>
        <source>An image goes with its last tag, or by its digest with all its tags; what runs, and what an instance holds, stays.</source>
        <translation>Ein Image geht mit seinem letzten Tag, oder nach seinem Digest mit allen Tags; was läuft, und was eine Instanz hat, bleibt.</translation>
    </message>
    <message>
        <source>An image that has no space left is not pulled.</source>
        <translation>Ein Image, für das kein Platz mehr ist, wird nicht geholt.</translation>
    </message>
    <message>
        <source>An instance bears attributes of its zone, type, system, architecture, VPC and subnet, and up to 10 of its own.</source>
        <translation>Eine Instanz trägt Attribute ihrer Zone, ihres Typs, Systems, ihrer Architektur, VPC und ihres Subnetzes, und bis zu 10 eigene.</translation>
    </message>
    <message>
        <source>An instance costs its On-Demand price of the catalogue by the second, one minute at least, from its launch until it is stopped or terminated.</source>
        <translation>Eine Instanz kostet ihren On-Demand-Preis des Katalogs je Sekunde, mindestens eine Minute, vom Start, bis sie angehalten oder beendet wird.</translation>
    </message>
    <message>
        <source>An instance in Standby is of its group and no target, does not count towards its capacity and is not replaced whatever its health; Amazon ECS goes on placing tasks on it.</source>
        <translation>Eine Instanz in Standby gehört zu ihrer Gruppe und ist kein Ziel, zählt nicht zu deren Kapazität und wird nicht ersetzt, wie auch ihr Zustand ist; Amazon ECS platziert weiter Tasks darauf.</translation>
    </message>
    <message>
        <source>An instance is Pending until it has booted, then InService, whether or not its agent may register.</source>
        <translation>Eine Instanz ist Pending, bis sie hochgefahren ist, dann InService, ob ihr Agent sich anmelden darf oder nicht.</translation>
    </message>
    <message>
        <source>An instance must be ACTIVE and connected and meet the CPU, memory, ports, attributes and constraints of the task.</source>
        <translation>Eine Instanz muss ACTIVE und verbunden sein und CPU, Arbeitsspeicher, Ports, Attribute und Bedingungen des Tasks erfüllen.</translation>
    </message>
    <message>
        <source>An instance of a type that is not in the catalogue is not limited by its interfaces.</source>
        <translation>Eine Instanz eines Typs, der nicht im Katalog ist, ist nicht durch ihre Schnittstellen begrenzt.</translation>
    </message>
    <message>
        <source>An instance registers 90 s ± 20 s after its launch.</source>
        <translation>Eine Instanz meldet sich 90 s ± 20 s nach ihrem Start an.</translation>
    </message>
    <message>
        <source>An instance registers the CPU and memory that its operating system reports, less what is reserved.</source>
        <translation>Eine Instanz meldet CPU und Arbeitsspeicher an, die ihr Betriebssystem nennt, abzüglich des Reservierten.</translation>
    </message>
    <message>
        <source>An instance target is reached at the host&apos;s port, an ip target at the container&apos;s.</source>
        <translation>Ein Ziel der Art instance wird am Port des Hosts erreicht, eines der Art ip an dem des Containers.</translation>
    </message>
    <message>
        <source>An instance that comes into service is registered with the target groups of its group; one that is to go drains there before it is terminated.</source>
        <translation>Eine Instanz, die in den Dienst kommt, wird bei den Zielgruppen ihrer Gruppe angemeldet; eine, die gehen soll, läuft dort aus, ehe sie beendet wird.</translation>
    </message>
    <message>
        <source>An instance that is deregistered from its cluster stays in its group, for EC2 still runs it.</source>
        <translation>Eine Instanz, die vom Cluster abgemeldet wird, bleibt in ihrer Gruppe, denn EC2 führt sie weiter aus.</translation>
    </message>
    <message>
        <source>An instance that is not running fails its health check at once, one whose host hangs when that is noticed and its grace period is over; it is terminated and replaced.</source>
        <translation>Eine Instanz, die nicht läuft, besteht ihre Zustandsprüfung sofort nicht, eine mit hängendem Host, wenn das bemerkt wird und ihre Schonfrist um ist; sie wird beendet und ersetzt.</translation>
    </message>
    <message>
        <source>An instance that is stopped or terminated is an unused target.</source>
        <translation>Eine Instanz, die angehalten oder beendet ist, ist ein unbenutztes Ziel.</translation>
    </message>
    <message>
        <source>An instance that is terminated through its group is replaced unless the desired capacity is lowered with it; protection does not hold it.</source>
        <translation>Eine Instanz, die über ihre Gruppe beendet wird, wird ersetzt, sofern nicht die gewünschte Kapazität mit gesenkt wird; Schutz hält sie nicht.</translation>
    </message>
    <message>
        <source>An instance that its group terminates is set to DRAINING first, and its tasks move (managedDraining).</source>
        <translation>Eine Instanz, die ihre Gruppe beendet, wird erst auf DRAINING gesetzt, und ihre Tasks ziehen um (managedDraining).</translation>
    </message>
    <message>
        <source>An instance that leaves Standby or is attached is Pending again, is held by launch hooks, and raises the desired capacity by one.</source>
        <translation>Eine Instanz, die Standby verlässt oder angehängt wird, ist wieder Pending, wird von Start-Hooks gehalten und hebt die gewünschte Kapazität um eins.</translation>
    </message>
    <message>
        <source>An instance whose agent is not connected gets no new tasks; what runs there goes on, hears of no stop and keeps the health that was reported last.</source>
        <translation>Eine Instanz, deren Agent nicht verbunden ist, bekommt keine neuen Tasks; was dort läuft, läuft weiter, hört von keinem Anhalten und behält den zuletzt gemeldeten Zustand.</translation>
    </message>
    <message>
        <source>An invocation that is throttled is tried again, later each time, as often and as long as its retry policy says: 185 times and a day unless it says otherwise.</source>
        <translation>Ein gedrosselter Aufruf wird wieder versucht, jedes Mal später, so oft und so lange, wie seine Regel für Wiederholungen sagt: 185 Mal und einen Tag lang, wenn sie nichts anderes sagt.</translation>
    </message>
    <message>
        <source>An unhealthy task is replaced by one of its own revision: first a new one starts, or where maximumPercent has no room one of them stops.</source>
        <translation>Ein nicht gesunder Task wird durch einen seiner Revision ersetzt: Erst startet ein neuer, oder wo maximumPercent keinen Platz lässt, hält einer an.</translation>
    </message>
    <message>
        <source>And at most (MetricIntervalUpperBound).</source>
        <translation>Und höchstens (MetricIntervalUpperBound).</translation>
    </message>
    <message>
        <source>And to</source>
        <translation>Und bis</translation>
    </message>
    <message>
        <source>Another container of the same task (containerName).</source>
        <translation>Ein anderer Container desselben Tasks (containerName).</translation>
    </message>
    <message>
        <source>Another launch type or capacity provider strategy moves a service by a new deployment; older tasks stay on their capacity until new ones run.</source>
        <translation>Ein anderer Starttyp oder eine andere Strategie verschiebt einen Service durch eine neue Bereitstellung; ältere Tasks bleiben auf ihrer Kapazität, bis neue laufen.</translation>
    </message>
    <message>
        <source>Another placement strategy or constraint is for tasks that start from then on; those that run stay, but for a daemon&apos;s.</source>
        <translation>Eine andere Platzierungsstrategie oder Bedingung gilt für Tasks, die von da an starten; laufende bleiben, bis auf die eines Daemons.</translation>
    </message>
    <message>
        <source>Answers of 500 and above that the load balancer makes itself count as HTTPCode_ELB_5XX_Count, those of targets as HTTPCode_Target_5XX_Count.</source>
        <translation>Antworten ab 500, die der Load Balancer selbst gibt, zählen als HTTPCode_ELB_5XX_Count, die der Ziele als HTTPCode_Target_5XX_Count.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Application cookie</source>
        <translation>Cookie der Anwendung</translation>
    </message>
    <message>
        <source>Application cookie duration</source>
        <translation>Dauer des Anwendungs-Cookies</translation>
    </message>
    <message>
        <source>At a poison message</source>
        <translation>Bei einer Giftnachricht</translation>
    </message>
    <message>
        <source>At most 10,000 facts, and 64 for each task and instance, follow each other in one instant.</source>
        <translation>Höchstens 10.000 Fakten, und 64 für jeden Task und jede Instanz, folgen in einem Augenblick aufeinander.</translation>
    </message>
    <message>
        <source>At most 120,000 messages of a FIFO queue are in flight, once 20,000; a receive beyond that finds nothing and fails in no way.</source>
        <translation>Höchstens 120.000 Nachrichten einer FIFO-Warteschlange sind unterwegs, früher 20.000; ein Empfang darüber hinaus findet nichts und scheitert nicht.</translation>
    </message>
    <message>
        <source>At most 120,000 messages of a queue are in flight.</source>
        <translation>Höchstens 120.000 Nachrichten einer Warteschlange sind unterwegs.</translation>
    </message>
    <message>
        <source>At most 500 tasks of a cluster wait in PROVISIONING; a service tries again later, RunTask is refused.</source>
        <translation>Höchstens 500 Tasks eines Clusters warten in PROVISIONING; ein Service versucht es später wieder, RunTask wird abgewiesen.</translation>
    </message>
    <message>
        <source>At scale-in unhealthy tasks and those that are not RUNNING go first; then the strategies are undone, by default in the zone and on the instance with the most, the newest first.</source>
        <translation>Bei einem Scale-in gehen nicht gesunde Tasks und solche, die nicht RUNNING sind, zuerst; dann werden die Strategien rückgängig gemacht, ohne Angabe in der Zone und auf der Instanz mit den meisten, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>At which percentage of use the instances are kept; below 100 some stay empty, and the group never goes to none (targetCapacity).</source>
        <translation>Auf welchem Anteil der Nutzung die Instanzen gehalten werden; unter 100 bleiben einige leer, und die Gruppe geht nie auf null (targetCapacity).</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Auto Scaling group</source>
        <translation>Auto-Scaling-Gruppe</translation>
    </message>
    <message>
        <source>Auto Scaling groups</source>
        <translation>Auto-Scaling-Gruppen</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <source>BOUNDED_PERCENT: the threshold is a part of the desired tasks, 3 at least and 200 at most; UNBOUNDED_PERCENT: without those bounds; COUNT: a number of tasks (thresholdConfiguration.type).</source>
        <translation>BOUNDED_PERCENT: Die Schwelle ist ein Teil der gewünschten Tasks, mindestens 3 und höchstens 200; UNBOUNDED_PERCENT: ohne diese Grenzen; COUNT: eine Zahl von Tasks (thresholdConfiguration.type).</translation>
    </message>
    <message>
        <source>Bad checks in a row until a target is unhealthy (UnhealthyThresholdCount).</source>
        <translation>Schlechte Prüfungen in Folge, bis ein Ziel als nicht gesund gilt (UnhealthyThresholdCount).</translation>
    </message>
    <message>
        <source>Bake time, minutes</source>
        <translation>Bake-Zeit, Minuten</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Because {failure}; it fails at {limit} of them.</source>
        <translation>Weil {failure}; bei {limit} davon scheitert sie.</translation>
    </message>
    <message>
        <source>Because {grounds}.</source>
        <translation>Weil: {grounds}.</translation>
    </message>
    <message>
        <source>Because {undelivered}.</source>
        <translation>Weil: {undelivered}.</translation>
    </message>
    <message>
        <source>Before a container starts, its log driver awslogs creates a stream; where it cannot, the container does not start. On Fargate that is tried before anything is pulled.</source>
        <translation>Ehe ein Container startet, legt sein Log-Treiber awslogs einen Stream an; wo er nicht kann, startet der Container nicht. Auf Fargate wird das versucht, ehe etwas geholt wird.</translation>
    </message>
    <message>
        <source>Below a target capacity of 100 some instances stay empty, and the group never goes to none.</source>
        <translation>Unter einer Zielkapazität von 100 bleiben einige Instanzen leer, und die Gruppe geht nie auf null.</translation>
    </message>
    <message>
        <source>Between the task and the file system (transitEncryption); IAM authorization and access points need it.</source>
        <translation>Zwischen Task und Dateisystem (transitEncryption); IAM-Autorisierung und Zugriffspunkte brauchen es.</translation>
    </message>
    <message>
        <source>Beyond saturation the queue grows, and health checks wait in it like requests.</source>
        <translation>Jenseits der Sättigung wächst die Schlange, und Zustandsprüfungen warten darin wie Anfragen.</translation>
    </message>
    <message>
        <source>Blocks of addresses that clients have, in CIDR notation (source-ip).</source>
        <translation>Adressblöcke der Clients in CIDR-Schreibweise (source-ip).</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>By default an agent asks the registry and takes what it holds only where that fails; with always it asks and takes no other, with once and prefer-cached it asks only for what it does not hold.</source>
        <translation>Ohne Angabe fragt ein Agent die Registry und nimmt nur, was er hat, wo das scheitert; mit always fragt er und nimmt kein anderes, mit once und prefer-cached fragt er nur nach dem, was er nicht hat.</translation>
    </message>
    <message>
        <source>By how many instances or percent simple scaling changes an Auto Scaling group, or to how many (ScalingAdjustment).</source>
        <translation>Um wie viele Instanzen oder Prozent einfache Skalierung eine Auto-Scaling-Gruppe ändert, oder auf wie viele (ScalingAdjustment).</translation>
    </message>
    <message>
        <source>By how many tasks or instances a percentage changes at least (MinAdjustmentMagnitude).</source>
        <translation>Um wie viele Tasks oder Instanzen ein Prozentsatz mindestens ändert (MinAdjustmentMagnitude).</translation>
    </message>
    <message>
        <source>By how many tasks, instances or percent, or to how many (ScalingAdjustment).</source>
        <translation>Um wie viele Tasks, Instanzen oder Prozent, oder auf wie viele (ScalingAdjustment).</translation>
    </message>
    <message>
        <source>By how much the metric is beyond the threshold at least (MetricIntervalLowerBound); empty: no bound.</source>
        <translation>Um wie viel die Metrik die Schwelle mindestens überschreitet (MetricIntervalLowerBound); leer: keine Grenze.</translation>
    </message>
    <message>
        <source>By which containers name it (imageTags). Empty: it has none, as one whose tag went on to another image.</source>
        <translation>Unter denen Container es nennen (imageTags). Leer: es hat keine, wie eines, dessen Tag zu einem anderen Image wanderte.</translation>
    </message>
    <message>
        <source>By which tasks are started for services that state neither a launch type nor a strategy (defaultCapacityProviderStrategy).</source>
        <translation>Womit Tasks für Services gestartet werden, die weder Starttyp noch Strategie nennen (defaultCapacityProviderStrategy).</translation>
    </message>
    <message>
        <source>CANARY: the part of the traffic that shifts first (canaryConfiguration.canaryPercent).</source>
        <translation>CANARY: der Teil des Verkehrs, der zuerst wechselt (canaryConfiguration.canaryPercent).</translation>
    </message>
    <message>
        <source>CANARY: the wait before the rest of the traffic shifts (canaryConfiguration.canaryBakeTimeInMinutes).</source>
        <translation>CANARY: die Wartezeit, ehe der übrige Verkehr wechselt (canaryConfiguration.canaryBakeTimeInMinutes).</translation>
    </message>
    <message>
        <source>CMD or CMD-SHELL, then one argument a line (healthCheck.command). It passes once the program answers; empty: no check.</source>
        <translation>CMD oder CMD-SHELL, dann ein Argument je Zeile (healthCheck.command). Sie besteht, sobald das Programm antwortet; leer: keine Prüfung.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU architecture</source>
        <translation>CPU-Architektur</translation>
    </message>
    <message>
        <source>CPU per request</source>
        <translation>CPU je Anfrage</translation>
    </message>
    <message>
        <source>CPU units at task level are a limit, so that utilization ends at 100 %; those of a container alone may be exceeded.</source>
        <translation>CPU-Einheiten des Tasks sind ein Limit, so dass die Auslastung bei 100 % endet; die eines Containers allein dürfen überschritten werden.</translation>
    </message>
    <message>
        <source>CPU units that a task reserves (cpu); 1024 are one vCPU.</source>
        <translation>CPU-Einheiten, die ein Task reserviert (cpu); 1024 sind eine vCPU.</translation>
    </message>
    <message>
        <source>CPU units that each agent registers (totalResources, CPU).</source>
        <translation>CPU-Einheiten, die jeder Agent anmeldet (totalResources, CPU).</translation>
    </message>
    <message>
        <source>CPU units that it reserves and is sure to get (cpu); 1024 are one vCPU.</source>
        <translation>CPU-Einheiten, die er reserviert und sicher bekommt (cpu); 1024 sind eine vCPU.</translation>
    </message>
    <message>
        <source>CPU units that the agent registers (totalResources, CPU).</source>
        <translation>CPU-Einheiten, die der Agent anmeldet (totalResources, CPU).</translation>
    </message>
    <message>
        <source>CPU when idle</source>
        <translation>CPU im Leerlauf</translation>
    </message>
    <message>
        <source>CPUUtilization of an Auto Scaling group is what the processors of its instances do at the end of each minute.</source>
        <translation>CPUUtilization einer Auto-Scaling-Gruppe ist, was die Prozessoren ihrer Instanzen am Ende jeder Minute tun.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls AWS</source>
        <translation>Ruft AWS auf</translation>
    </message>
    <message>
        <source>Canary bake time, minutes</source>
        <translation>Bake-Zeit des Canary, Minuten</translation>
    </message>
    <message>
        <source>Canary percent</source>
        <translation>Anteil des Canary</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Capacity provider</source>
        <translation>Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>Capacity provider strategy</source>
        <translation>Strategie der Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>CapacityProviderReservation of {s} is {percent}: {measure}.</source>
        <translation>CapacityProviderReservation von {s} ist {percent}: {measure}.</translation>
    </message>
    <message>
        <source>Changes the desired count of a service, or the desired capacity of an Auto Scaling group, within its bounds: it tracks a target, takes steps when an alarm goes off, or follows a schedule.</source>
        <translation>Ändert die gewünschte Zahl eines Service oder die gewünschte Kapazität einer Auto-Scaling-Gruppe in ihren Grenzen: Sie folgt einem Zielwert, geht in Schritten, wenn ein Alarm auslöst, oder folgt einem Zeitplan.</translation>
    </message>
    <message>
        <source>Checks come every 5 to 300 s with a time-out of 2 to 120 s below that; 2 to 10 in a row decide, and codes from 200 to 499 can be good.</source>
        <translation>Prüfungen kommen alle 5 bis 300 s mit einem Zeitlimit von 2 bis 120 s darunter; 2 bis 10 in Folge entscheiden, und Codes von 200 bis 499 können gut sein.</translation>
    </message>
    <message>
        <source>Checks come every interval and fail after their time-out or by another code; here one node checks each target.</source>
        <translation>Prüfungen kommen in jedem Abstand und scheitern nach ihrem Zeitlimit oder an einem anderen Code; hier prüft ein Knoten jedes Ziel.</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Circuit Breaker</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Clients reach a load balancer where one of its groups lets its listener&apos;s port in; else their connections time out.</source>
        <translation>Clients erreichen einen Load Balancer, wo eine seiner Gruppen den Port seines Listeners hereinlässt; sonst laufen ihre Verbindungen in ein Zeitlimit.</translation>
    </message>
    <message>
        <source>CloudWatch alarm</source>
        <translation>CloudWatch-Alarm</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compressed; decides how long a pull takes (imageSizeInBytes).</source>
        <translation>Komprimiert; bestimmt, wie lange ein Pull dauert (imageSizeInBytes).</translation>
    </message>
    <message>
        <source>Compressed; decides how long a pull takes, unless its repository is drawn.</source>
        <translation>Komprimiert; bestimmt, wie lange ein Pull dauert, sofern sein Repository nicht gezeichnet ist.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Constraints bind, strategies are best effort: the next best instance is taken, but none that a constraint rules out.</source>
        <translation>Bedingungen binden, Strategien sind ein Bemühen: Die nächstbeste Instanz wird genommen, aber keine, die eine Bedingung ausschließt.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Container Insights</source>
        <translation>Container Insights</translation>
    </message>
    <message>
        <source>Container instance</source>
        <translation>Container-Instanz</translation>
    </message>
    <message>
        <source>Container port</source>
        <translation>Container-Port</translation>
    </message>
    <message>
        <source>Containers get SIGTERM and, after their stop time-out, SIGKILL.</source>
        <translation>Container bekommen SIGTERM und, nach ihrem Stop-Zeitlimit, SIGKILL.</translation>
    </message>
    <message>
        <source>Containers of its task that it waits for; they stop after it (dependsOn).</source>
        <translation>Container seines Tasks, auf die er wartet; sie halten nach ihm an (dependsOn).</translation>
    </message>
    <message>
        <source>Containers share busy processors by their CPU units, 2 at least, and may take what is idle.</source>
        <translation>Container teilen beschäftigte Prozessoren nach ihren CPU-Einheiten, mindestens 2, und dürfen nehmen, was untätig ist.</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Could not scale to desired capacity because all remaining instances are protected from scale-in.</source>
        <translation>Could not scale to desired capacity because all remaining instances are protected from scale-in.</translation>
    </message>
    <message>
        <source>Count and percent choose by dice, percent rounded down; a fault that lasts chooses another for each that goes.</source>
        <translation>Zahl und Prozent wählen durch Würfel, Prozent abgerundet; eine dauernde Störung wählt für jeden, der geht, einen anderen.</translation>
    </message>
    <message>
        <source>Create the group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>CreateService switches rebalancing on where the service is eligible for it and nothing is said; a drawn service has it once it is set.</source>
        <translation>CreateService schaltet Neuverteilung ein, wo der Service dafür in Frage kommt und nichts gesagt ist; ein gezeichneter Service hat sie, sobald sie gesetzt ist.</translation>
    </message>
    <message>
        <source>Cross-zone</source>
        <translation>Zonenübergreifend</translation>
    </message>
    <message>
        <source>Custom attributes for placement (PutAttributes).</source>
        <translation>Eigene Attribute für die Platzierung (PutAttributes).</translation>
    </message>
    <message>
        <source>Custom attributes that each instance registers with (ECS_INSTANCE_ATTRIBUTES).</source>
        <translation>Eigene Attribute, mit denen sich jede Instanz anmeldet (ECS_INSTANCE_ATTRIBUTES).</translation>
    </message>
    <message>
        <source>Customized metric</source>
        <translation>Eigene Metrik</translation>
    </message>
    <message>
        <source>Datapoints to alarm</source>
        <translation>Datenpunkte bis zum Alarm</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbare Nachrichten</translation>
    </message>
    <message>
        <source>Decides CPU, memory and price (InstanceType). A type outside the catalogue needs CPU and memory below.</source>
        <translation>Bestimmt CPU, Arbeitsspeicher und Preis (InstanceType). Ein Typ außerhalb des Katalogs braucht unten CPU und Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Decides every chance of a run; the same seed gives the same run.</source>
        <translation>Bestimmt jeden Zufall eines Laufs; derselbe Seed ergibt denselben Lauf.</translation>
    </message>
    <message>
        <source>Deduplicate by content</source>
        <translation>Nach Inhalt deduplizieren</translation>
    </message>
    <message>
        <source>Default cooldown</source>
        <translation>Übliche Ruhezeit</translation>
    </message>
    <message>
        <source>Default result</source>
        <translation>Übliches Ergebnis</translation>
    </message>
    <message>
        <source>Default strategy</source>
        <translation>Übliche Strategie</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Deployment alarms</source>
        <translation>Bereitstellungsalarme</translation>
    </message>
    <message>
        <source>Deployment controller</source>
        <translation>Bereitstellungs-Controller</translation>
    </message>
    <message>
        <source>Deployment strategy</source>
        <translation>Bereitstellungsstrategie</translation>
    </message>
    <message>
        <source>Deregistration delay</source>
        <translation>Abmeldeverzögerung</translation>
    </message>
    <message>
        <source>DescribeServices gives the last 100 events; one is not told twice until its cause clears or six hours pass.</source>
        <translation>DescribeServices gibt die letzten 100 Ereignisse; eines wird nicht zweimal gesagt, bis seine Ursache vergeht oder sechs Stunden um sind.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Desired capacity</source>
        <translation>Gewünschte Kapazität</translation>
    </message>
    <message>
        <source>Desired tasks</source>
        <translation>Gewünschte Tasks</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Disable scale-in</source>
        <translation>Scale-in ausschalten</translation>
    </message>
    <message>
        <source>Docker Hub</source>
        <translation>Docker Hub</translation>
    </message>
    <message>
        <source>Docker labels</source>
        <translation>Docker-Labels</translation>
    </message>
    <message>
        <source>Docker scope</source>
        <translation>Docker-Geltungsbereich</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Drain on Spot notice</source>
        <translation>Leeren bei Spot-Warnung</translation>
    </message>
    <message>
        <source>During the cooldown of a scale-in nothing scales in, but a scale-out does not wait for it.</source>
        <translation>Während der Ruhezeit eines Scale-in skaliert nichts herunter, aber ein Scale-out wartet nicht darauf.</translation>
    </message>
    <message>
        <source>During the cooldown of a scale-out only a larger capacity scales out further.</source>
        <translation>Während der Ruhezeit eines Scale-out skaliert nur eine größere Kapazität weiter hinauf.</translation>
    </message>
    <message>
        <source>DynamoDB table</source>
        <translation>DynamoDB-Tabelle</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>EC2 may take it back after two minutes&apos; notice (MarketType).</source>
        <translation>EC2 darf sie mit zwei Minuten Vorwarnung zurücknehmen (MarketType).</translation>
    </message>
    <message>
        <source>EC2 takes a Spot instance back two minutes after its notice; only with ECS_ENABLE_SPOT_INSTANCE_DRAINING does the agent set it to DRAINING.</source>
        <translation>EC2 nimmt eine Spot-Instanz zwei Minuten nach dem Bescheid zurück; nur mit ECS_ENABLE_SPOT_INSTANCE_DRAINING setzt der Agent sie auf DRAINING.</translation>
    </message>
    <message>
        <source>EC2 takes {s} back at {until}.</source>
        <translation>EC2 nimmt {s} um {until} zurück.</translation>
    </message>
    <message>
        <source>ECS cluster</source>
        <translation>ECS-Cluster</translation>
    </message>
    <message>
        <source>EFS file system</source>
        <translation>EFS-Dateisystem</translation>
    </message>
    <message>
        <source>ENI trunking</source>
        <translation>ENI-Trunking</translation>
    </message>
    <message>
        <source>Each confirmed subscription that lets a message through gets one copy of it.</source>
        <translation>Jedes bestätigte Abonnement, das eine Nachricht durchlässt, bekommt eine Kopie davon.</translation>
    </message>
    <message>
        <source>Each holds an instance on its way into service, or on its way out, until somebody completes it (PutLifecycleHook).</source>
        <translation>Jeder hält eine Instanz auf dem Weg in den Dienst oder aus ihm heraus fest, bis jemand ihn abschließt (PutLifecycleHook).</translation>
    </message>
    <message>
        <source>Each line goes to CloudWatch Logs as it is said, and {lack}.</source>
        <translation>Jede Zeile geht sofort an CloudWatch Logs, und {lack}.</translation>
    </message>
    <message>
        <source>Each pass stops what minimumHealthyPercent allows and starts what maximumPercent and the cluster&apos;s room allow.</source>
        <translation>Jeder Durchgang hält an, was minimumHealthyPercent erlaubt, und startet, was maximumPercent und der Platz des Clusters erlauben.</translation>
    </message>
    <message>
        <source>Each request to Amazon ECS takes a token of its kind, whether it is refused or not; every second brings some, and without one the answer is ThrottlingException: Rate exceeded. What is drawn takes none.</source>
        <translation>Jede Anfrage an Amazon ECS nimmt eine Marke ihrer Art, ob sie abgewiesen wird oder nicht; jede Sekunde bringt einige, und ohne eine ist die Antwort ThrottlingException: Rate exceeded. Gezeichnetes nimmt keine.</translation>
    </message>
    <message>
        <source>Each time its work is done a task has read an item here (dynamodb:GetItem).</source>
        <translation>Jedes Mal, wenn seine Arbeit getan ist, hat ein Task hier ein Element gelesen (dynamodb:GetItem).</translation>
    </message>
    <message>
        <source>Each time its work is done a task has read an object here (s3:GetObject).</source>
        <translation>Jedes Mal, wenn seine Arbeit getan ist, hat ein Task hier ein Objekt gelesen (s3:GetObject).</translation>
    </message>
    <message>
        <source>Each time its work is done a task writes an item here (dynamodb:PutItem).</source>
        <translation>Jedes Mal, wenn seine Arbeit getan ist, schreibt ein Task hier ein Element (dynamodb:PutItem).</translation>
    </message>
    <message>
        <source>Each time its work is done a task writes an object here (s3:PutObject).</source>
        <translation>Jedes Mal, wenn seine Arbeit getan ist, schreibt ein Task hier ein Objekt (s3:PutObject).</translation>
    </message>
    <message>
        <source>Each volume type has its sizes, and IOPS and throughput that it takes; gp3 has 3,000 IOPS unless more are asked for, and standard is not there on Fargate.</source>
        <translation>Jede Art von Volume hat ihre Größen, und IOPS und Durchsatz, die sie nimmt; gp3 hat 3.000 IOPS, sofern nicht mehr verlangt werden, und standard gibt es auf Fargate nicht.</translation>
    </message>
    <message>
        <source>Email subscriber</source>
        <translation>E-Mail-Abonnent</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Ephemeral storage</source>
        <translation>Flüchtiger Speicher</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Wesentlich</translation>
    </message>
    <message>
        <source>Evaluation periods</source>
        <translation>Auswertungszeiträume</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>Ereignismuster</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge-Regel</translation>
    </message>
    <message>
        <source>EventBridge schedule</source>
        <translation>EventBridge-Zeitplan</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events role</source>
        <translation>Ereignisrolle</translation>
    </message>
    <message>
        <source>Events to EventBridge</source>
        <translation>Ereignisse an EventBridge</translation>
    </message>
    <message>
        <source>Exit codes after which it is not restarted, one a line (restartPolicy.ignoredExitCodes).</source>
        <translation>Exit-Codes, nach denen er nicht neu startet, einer je Zeile (restartPolicy.ignoredExitCodes).</translation>
    </message>
    <message>
        <source>Exits by itself</source>
        <translation>Endet von selbst</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>Erwartungen</translation>
    </message>
    <message>
        <source>Expose</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>FARGATE, or FARGATE_SPOT: spare capacity that costs less and that AWS takes back with two minutes&apos; notice (capacityProviders of the cluster).</source>
        <translation>FARGATE oder FARGATE_SPOT: freie Kapazität, die weniger kostet und die AWS mit zwei Minuten Vorwarnung zurücknimmt (capacityProviders des Clusters).</translation>
    </message>
    <message>
        <source>Failed task {code} of {limit} of the deployment of {o}: {failure}.</source>
        <translation>Gescheiterter Task {code} von {limit} der Bereitstellung von {o}: {failure}.</translation>
    </message>
    <message>
        <source>Failure threshold</source>
        <translation>Fehlerschwelle</translation>
    </message>
    <message>
        <source>Failure threshold type</source>
        <translation>Art der Fehlerschwelle</translation>
    </message>
    <message>
        <source>Failures in a row that make it UNHEALTHY (healthCheck.retries).</source>
        <translation>Fehler in Folge, die ihn UNHEALTHY machen (healthCheck.retries).</translation>
    </message>
    <message>
        <source>Fargate Spot vCPU quota</source>
        <translation>vCPU-Kontingent für Fargate Spot</translation>
    </message>
    <message>
        <source>Fargate capacities</source>
        <translation>Fargate-Kapazitäten</translation>
    </message>
    <message>
        <source>Fargate capacity</source>
        <translation>Fargate-Kapazität</translation>
    </message>
    <message>
        <source>Fargate vCPU quota</source>
        <translation>vCPU-Kontingent für Fargate</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation>Filterrichtlinien</translation>
    </message>
    <message>
        <source>Filter policy</source>
        <translation>Filterrichtlinie</translation>
    </message>
    <message>
        <source>Flexible window</source>
        <translation>Flexibles Zeitfenster</translation>
    </message>
    <message>
        <source>For network mode awsvpc: the security group of its tasks.</source>
        <translation>Im Netzwerkmodus awsvpc: die Sicherheitsgruppe seiner Tasks.</translation>
    </message>
    <message>
        <source>For network mode awsvpc: where its tasks get their addresses.</source>
        <translation>Im Netzwerkmodus awsvpc: wo seine Tasks ihre Adressen bekommen.</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From Amazon ECR an agent pulls with the container instance role, and where that may not, with the task execution role if there is one that may; on Fargate with that alone.</source>
        <translation>Aus Amazon ECR holt ein Agent mit der Rolle der Container-Instanz, und wo diese nicht darf, mit der Task-Ausführungsrolle, wenn eine darf; auf Fargate nur mit dieser.</translation>
    </message>
    <message>
        <source>From SIGTERM to SIGKILL (stopTimeout).</source>
        <translation>Von SIGTERM bis SIGKILL (stopTimeout).</translation>
    </message>
    <message>
        <source>From SIGTERM to SIGKILL of containers that state none (ECS_CONTAINER_STOP_TIMEOUT).</source>
        <translation>Von SIGTERM bis SIGKILL für Container, die nichts angeben (ECS_CONTAINER_STOP_TIMEOUT).</translation>
    </message>
    <message>
        <source>From one public address Docker Hub lets 100 images be pulled in 6 hours, and with credentials twice as many; all that is behind a NAT gateway shares its address.</source>
        <translation>Von einer öffentlichen Adresse lässt Docker Hub 100 Images in 6 Stunden holen, und mit Zugangsdaten doppelt so viele; alles hinter einem NAT-Gateway teilt dessen Adresse.</translation>
    </message>
    <message>
        <source>From one public address, and twice as many with credentials; all tasks behind a NAT gateway share its address.</source>
        <translation>Von einer öffentlichen Adresse, und doppelt so viele mit Zugangsdaten; alle Tasks hinter einem NAT-Gateway teilen dessen Adresse.</translation>
    </message>
    <message>
        <source>From port</source>
        <translation>Von Port</translation>
    </message>
    <message>
        <source>From the container&apos;s start until the program answers.</source>
        <translation>Vom Start des Containers, bis das Programm antwortet.</translation>
    </message>
    <message>
        <source>From the end of a check to the next one (healthCheck.interval).</source>
        <translation>Vom Ende einer Prüfung bis zur nächsten (healthCheck.interval).</translation>
    </message>
    <message>
        <source>GET, POST and such (http-request-method).</source>
        <translation>GET, POST und so weiter (http-request-method).</translation>
    </message>
    <message>
        <source>GiB of scratch space that a task has on Fargate, 20 unless stated (ephemeralStorage.sizeInGiB).</source>
        <translation>GiB an Arbeitsplatz, die ein Task auf Fargate hat, 20, wenn nichts angegeben ist (ephemeralStorage.sizeInGiB).</translation>
    </message>
    <message>
        <source>Gives tasks of its cluster the instances of an Auto Scaling group, and lets the group grow and shrink with what they need. Strategies name it.</source>
        <translation>Gibt den Tasks seines Clusters die Instanzen einer Auto-Scaling-Gruppe und lässt die Gruppe mit deren Bedarf wachsen und schrumpfen. Strategien nennen ihn.</translation>
    </message>
    <message>
        <source>Good checks in a row until an unhealthy target is healthy again; a new one needs a single one (HealthyThresholdCount).</source>
        <translation>Gute Prüfungen in Folge, bis ein nicht gesundes Ziel wieder gesund ist; ein neues braucht eine einzige (HealthyThresholdCount).</translation>
    </message>
    <message>
        <source>HTTPCode_Target_5XX_Count counts errors that targets answered with, HTTPCode_ELB_5XX_Count those of the load balancer itself, where there were any.</source>
        <translation>HTTPCode_Target_5XX_Count zählt Fehler, mit denen Ziele antworteten, HTTPCode_ELB_5XX_Count die des Load Balancers selbst, wo es welche gab.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heilen</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Health check grace period</source>
        <translation>Schonfrist der Zustandsprüfung</translation>
    </message>
    <message>
        <source>Health check path</source>
        <translation>Pfad der Zustandsprüfung</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Zustandsprüfungen</translation>
    </message>
    <message>
        <source>Healthy task resets</source>
        <translation>Gesunder Task setzt zurück</translation>
    </message>
    <message>
        <source>Healthy threshold</source>
        <translation>Schwelle für gesund</translation>
    </message>
    <message>
        <source>HealthyHostCount and UnHealthyHostCount are those of the end of the minute, with the fewest and the most within it, as long as there are registered targets.</source>
        <translation>HealthyHostCount und UnHealthyHostCount sind die am Ende der Minute, mit den wenigsten und den meisten darin, solange es angemeldete Ziele gibt.</translation>
    </message>
    <message>
        <source>Heartbeat timeout</source>
        <translation>Heartbeat-Zeitlimit</translation>
    </message>
    <message>
        <source>Holds the images of containers, by tag: in Amazon ECR or on Docker Hub.</source>
        <translation>Enthält die Images von Containern, nach Tag: in Amazon ECR oder auf Docker Hub.</translation>
    </message>
    <message>
        <source>Hooks of one transition wait side by side: the last CONTINUE or the first ABANDON ends the wait.</source>
        <translation>Hooks eines Übergangs warten nebeneinander: Das letzte CONTINUE oder das erste ABANDON beendet das Warten.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Host-Port</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>How instances are preferred, the first strategy counting most (placementStrategy). None: spread over availability zones.</source>
        <translation>Welche Instanzen bevorzugt werden, wobei die erste Strategie am meisten zählt (placementStrategy). Keine: über Availability Zones verteilt.</translation>
    </message>
    <message>
        <source>How its tasks are divided among capacity providers when they are started, where no launch type is stated (capacityProviderStrategy).</source>
        <translation>Wie seine Tasks beim Start auf Kapazitätsanbieter verteilt werden, wo kein Starttyp angegeben ist (capacityProviderStrategy).</translation>
    </message>
    <message>
        <source>How long a message that was received is hidden; not deleted until then, it is visible again (VisibilityTimeout).</source>
        <translation>Wie lange eine empfangene Nachricht verborgen ist; bis dahin nicht gelöscht, ist sie wieder sichtbar (VisibilityTimeout).</translation>
    </message>
    <message>
        <source>How long a new message is hidden (DelaySeconds).</source>
        <translation>Wie lange eine neue Nachricht verborgen ist (DelaySeconds).</translation>
    </message>
    <message>
        <source>How long a receive waits for messages (WaitTimeSeconds).</source>
        <translation>Wie lange ein Empfang auf Nachrichten wartet (WaitTimeSeconds).</translation>
    </message>
    <message>
        <source>How long a receive waits that does not say it itself; without it polls are short (ReceiveMessageWaitTimeSeconds).</source>
        <translation>Wie lange ein Empfang wartet, der es nicht selbst angibt; ohne das sind Abfragen kurz (ReceiveMessageWaitTimeSeconds).</translation>
    </message>
    <message>
        <source>How long a target that leaves may finish its requests (deregistration_delay.timeout_seconds).</source>
        <translation>Wie lange ein scheidendes Ziel seine Anfragen beenden darf (deregistration_delay.timeout_seconds).</translation>
    </message>
    <message>
        <source>How long after a task&apos;s start bad health checks do not make the scheduler stop it (healthCheckGracePeriodSeconds).</source>
        <translation>Wie lange nach dem Start eines Tasks schlechte Zustandsprüfungen den Scheduler nicht dazu bringen, ihn anzuhalten (healthCheckGracePeriodSeconds).</translation>
    </message>
    <message>
        <source>How long after its sending a message is dropped (MessageRetentionPeriod).</source>
        <translation>Wie lange nach dem Senden eine Nachricht verworfen wird (MessageRetentionPeriod).</translation>
    </message>
    <message>
        <source>How long it waits for an answer before it gives 504 (idle_timeout.timeout_seconds).</source>
        <translation>Wie lange er auf eine Antwort wartet, ehe er 504 gibt (idle_timeout.timeout_seconds).</translation>
    </message>
    <message>
        <source>How long it works on one message of its queue.</source>
        <translation>Wie lange er an einer Nachricht seiner Warteschlange arbeitet.</translation>
    </message>
    <message>
        <source>How long one request keeps one vCPU busy.</source>
        <translation>Wie lange eine Anfrage eine vCPU beschäftigt.</translation>
    </message>
    <message>
        <source>How long others wait for containers that state none (ECS_CONTAINER_START_TIMEOUT).</source>
        <translation>Wie lange andere auf Container warten, die nichts angeben (ECS_CONTAINER_START_TIMEOUT).</translation>
    </message>
    <message>
        <source>How long others wait for it to complete, succeed or be healthy (startTimeout).</source>
        <translation>Wie lange andere warten, bis er fertig, erfolgreich oder gesund ist (startTimeout).</translation>
    </message>
    <message>
        <source>How long the old tasks run on beside the new ones after all traffic has shifted; with ROLLING, how long alarms that roll back are watched at the end (bakeTimeInMinutes).</source>
        <translation>Wie lange die alten Tasks neben den neuen weiterlaufen, nachdem aller Verkehr gewechselt hat; bei ROLLING, wie lange am Ende Alarme beobachtet werden, die zurückrollen (bakeTimeInMinutes).</translation>
    </message>
    <message>
        <source>How long things take: typical of AWS, with metrics every 20 s, or no time at all.</source>
        <translation>Wie lange Dinge dauern: typisch für AWS, mit Metriken alle 20 s, oder ganz ohne Zeit.</translation>
    </message>
    <message>
        <source>How many instances the group keeps in service (DesiredCapacity).</source>
        <translation>Wie viele Instanzen die Gruppe im Dienst hält (DesiredCapacity).</translation>
    </message>
    <message>
        <source>How many it asks its queue for at a time (MaxNumberOfMessages).</source>
        <translation>Um wie viele er seine Warteschlange auf einmal bittet (MaxNumberOfMessages).</translation>
    </message>
    <message>
        <source>How many messages they send to their queue.</source>
        <translation>Wie viele Nachrichten sie an ihre Warteschlange senden.</translation>
    </message>
    <message>
        <source>How many objects are uploaded a minute, evenly.</source>
        <translation>Wie viele Objekte je Minute hochgeladen werden, gleichmäßig.</translation>
    </message>
    <message>
        <source>How many of the newest datapoints are looked at (EvaluationPeriods).</source>
        <translation>Wie viele der neuesten Datenpunkte angesehen werden (EvaluationPeriods).</translation>
    </message>
    <message>
        <source>How many of them must be beyond the threshold (DatapointsToAlarm).</source>
        <translation>Wie viele davon jenseits der Schwelle liegen müssen (DatapointsToAlarm).</translation>
    </message>
    <message>
        <source>How many of what it received it works on at the same time.</source>
        <translation>An wie vielen der empfangenen er gleichzeitig arbeitet.</translation>
    </message>
    <message>
        <source>How many requests they send in all.</source>
        <translation>Wie viele Anfragen sie insgesamt senden.</translation>
    </message>
    <message>
        <source>How many send the requests, each its part; it matters where a target group has stickiness on.</source>
        <translation>Wie viele die Anfragen senden, jeder seinen Teil; das zählt, wo eine Zielgruppe Stickiness hat.</translation>
    </message>
    <message>
        <source>How many tasks each event starts (TaskCount).</source>
        <translation>Wie viele Tasks jedes Ereignis startet (TaskCount).</translation>
    </message>
    <message>
        <source>How many tasks the scheduler keeps running (desiredCount). A DAEMON service counts its instances instead.</source>
        <translation>Wie viele Tasks der Scheduler am Laufen hält (desiredCount). Ein DAEMON-Service zählt stattdessen seine Instanzen.</translation>
    </message>
    <message>
        <source>How many vCPUs the account may run on FARGATE at a time; new accounts begin with 6 (Fargate On-Demand vCPU resource count).</source>
        <translation>Wie viele vCPUs das Konto auf FARGATE zugleich nutzen darf; neue Konten beginnen mit 6 (Fargate On-Demand vCPU resource count).</translation>
    </message>
    <message>
        <source>How often a message is received before it goes to the dead-letter queue, where there is one (RedrivePolicy, maxReceiveCount).</source>
        <translation>Wie oft eine Nachricht empfangen wird, ehe sie in die Warteschlange für unzustellbare Nachrichten geht, wo es eine gibt (RedrivePolicy, maxReceiveCount).</translation>
    </message>
    <message>
        <source>How often a throttled invocation is tried again (MaximumRetryAttempts).</source>
        <translation>Wie oft ein gedrosselter Aufruf wieder versucht wird (MaximumRetryAttempts).</translation>
    </message>
    <message>
        <source>How the next target is chosen (load_balancing.algorithm.type).</source>
        <translation>Wie das nächste Ziel gewählt wird (load_balancing.algorithm.type).</translation>
    </message>
    <message>
        <source>IAM authorization</source>
        <translation>IAM-Autorisierung</translation>
    </message>
    <message>
        <source>IAM only</source>
        <translation>Nur IAM</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM-Rolle</translation>
    </message>
    <message>
        <source>IOPS</source>
        <translation>IOPS</translation>
    </message>
    <message>
        <source>IPv4 CIDR block</source>
        <translation>IPv4-CIDR-Block</translation>
    </message>
    <message>
        <source>Id of a file system that is not drawn (fileSystemId); empty: the one that the definition is linked with.</source>
        <translation>Id eines nicht gezeichneten Dateisystems (fileSystemId); leer: das, mit dem die Definition verbunden ist.</translation>
    </message>
    <message>
        <source>Id of an access point of the file system (authorizationConfig.accessPointId).</source>
        <translation>Id eines Zugriffspunkts des Dateisystems (authorizationConfig.accessPointId).</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Idle timeout</source>
        <translation>Leerlauf-Zeitlimit</translation>
    </message>
    <message>
        <source>If it ran for</source>
        <translation>Falls er lief für</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Image pulls</source>
        <translation>Image-Pulls</translation>
    </message>
    <message>
        <source>Image repository</source>
        <translation>Image-Repository</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Image-Größe</translation>
    </message>
    <message>
        <source>Image, secrets and logs all go through the task&apos;s interface: from a private subnet by a NAT gateway or VPC endpoints, from a public one with a public address. What cannot be reached is given up after two minutes.</source>
        <translation>Image, Geheimnisse und Logs gehen alle über die Schnittstelle des Tasks: aus einem privaten Subnetz über ein NAT-Gateway oder VPC-Endpunkte, aus einem öffentlichen mit öffentlicher Adresse. Was nicht erreichbar ist, wird nach zwei Minuten aufgegeben.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images and what containers write share the ephemeral storage of a task on Fargate, 20 GiB unless it asks for up to 200, or the root volume of an instance, 30 GiB; a program that has no space left there ends with exit code 1.</source>
        <translation>Images und was Container schreiben, teilen den flüchtigen Speicher eines Tasks auf Fargate, 20 GiB, sofern er nicht bis zu 200 verlangt, oder das Root-Volume einer Instanz, 30 GiB; ein Programm ohne Platz endet dort mit Exit-Code 1.</translation>
    </message>
    <message>
        <source>Images are pulled at 20 MiB of compressed size a second, unless the instance holds them.</source>
        <translation>Images werden mit 20 MiB komprimierter Größe je Sekunde geholt, sofern die Instanz sie nicht hat.</translation>
    </message>
    <message>
        <source>Images have no layers in common, and no architecture.</source>
        <translation>Images haben keine gemeinsamen Schichten und keine Architektur.</translation>
    </message>
    <message>
        <source>In a crash loop containers exit with 1, 2 s after each start.</source>
        <translation>In einer Absturzschleife enden Container mit 1, 2 s nach jedem Start.</translation>
    </message>
    <message>
        <source>In an outage of a zone what runs there on Fargate is killed, and there is no capacity.</source>
        <translation>Beim Ausfall einer Zone wird beendet, was dort auf Fargate läuft, und es gibt keine Kapazität.</translation>
    </message>
    <message>
        <source>In an outage the instances of a zone are lost, and none is launched there until it is over.</source>
        <translation>Bei einem Ausfall sind die Instanzen einer Zone verloren, und dort startet keine, bis er um ist.</translation>
    </message>
    <message>
        <source>In which order a scale-in chooses among the instances of a zone (TerminationPolicies).</source>
        <translation>In welcher Reihenfolge ein Scale-in unter den Instanzen einer Zone wählt (TerminationPolicies).</translation>
    </message>
    <message>
        <source>Inbound (ingress) or outbound (egress).</source>
        <translation>Eingehend (ingress) oder ausgehend (egress).</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Infrastructure role</source>
        <translation>Infrastruktur-Rolle</translation>
    </message>
    <message>
        <source>Instance role</source>
        <translation>Instanz-Rolle</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>Instanztyp</translation>
    </message>
    <message>
        <source>Instance types</source>
        <translation>Instanztypen</translation>
    </message>
    <message>
        <source>Instance warm-up</source>
        <translation>Aufwärmen der Instanzen</translation>
    </message>
    <message>
        <source>Instances, Fargate capacity and the services that run tasks on them. It is drawn in a VPC for clarity; in AWS it belongs to the region.</source>
        <translation>Instanzen, Fargate-Kapazität und die Services, die darauf Tasks ausführen. Er ist der Klarheit halber in einer VPC gezeichnet; bei AWS gehört er zur Region.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Into volume</source>
        <translation>Ins Volume</translation>
    </message>
    <message>
        <source>Invokes its one target at a time, at a rate or by a cron expression.</source>
        <translation>Ruft sein eines Ziel zu einer Zeit, in einem Takt oder nach einem cron-Ausdruck auf.</translation>
    </message>
    <message>
        <source>Invokes its targets whenever an event matches its pattern, or by a schedule.</source>
        <translation>Ruft seine Ziele auf, sooft ein Ereignis auf sein Muster passt, oder nach einem Zeitplan.</translation>
    </message>
    <message>
        <source>IpProtocol.</source>
        <translation>IpProtocol.</translation>
    </message>
    <message>
        <source>It came by RegisterContainerInstance, so that it needs no launch.</source>
        <translation>Sie kam durch RegisterContainerInstance, braucht also keinen Start.</translation>
    </message>
    <message>
        <source>It had counted {code}, and {healthyOne} is healthy.</source>
        <translation>Sie hatte {code} gezählt, und {healthyOne} ist gesund.</translation>
    </message>
    <message>
        <source>It is formatted so; ntfs is for Windows alone (filesystemType).</source>
        <translation>So ist es formatiert; ntfs gibt es nur für Windows (filesystemType).</translation>
    </message>
    <message>
        <source>It is mounted with the task role (authorizationConfig.iam).</source>
        <translation>Es wird mit der Task-Rolle gemountet (authorizationConfig.iam).</translation>
    </message>
    <message>
        <source>It is paid per request and never throttles; items are counted, not kept.</source>
        <translation>Bezahlt wird je Anfrage, und nie wird gedrosselt; Elemente werden gezählt, nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>It is restarted only if it has run that long (restartPolicy.restartAttemptPeriod).</source>
        <translation>Er startet nur neu, wenn er so lange lief (restartPolicy.restartAttemptPeriod).</translation>
    </message>
    <message>
        <source>It is to run on an instance of {o}, and {missing}.</source>
        <translation>Er soll auf einer Instanz von {o} laufen, und {missing}.</translation>
    </message>
    <message>
        <source>It never scales in (DisableScaleIn).</source>
        <translation>Sie skaliert nie herunter (DisableScaleIn).</translation>
    </message>
    <message>
        <source>It runs {definition}, and of the deployments of {o} it is the last one that was COMPLETED.</source>
        <translation>Sie führt {definition} aus und ist von den Bereitstellungen von {o} die letzte, die COMPLETED war.</translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation>Es wurde verlangt.</translation>
    </message>
    <message>
        <source>It was in ALARM when the deployment began, so that one which mends what is wrong can be deployed.</source>
        <translation>Er war in ALARM, als die Bereitstellung begann, damit eine, die den Fehler behebt, bereitgestellt werden kann.</translation>
    </message>
    <message>
        <source>It was missing, and awslogs-create-group is true.</source>
        <translation>Sie fehlte, und awslogs-create-group ist true.</translation>
    </message>
    <message>
        <source>It would, {numbers}, but {held}.</source>
        <translation>Sie würde, {numbers}, aber {held}.</translation>
    </message>
    <message>
        <source>Its agent calls Amazon ECS with the container instance role, and {lack}; its log says {agentLog}.</source>
        <translation>Ihr Agent ruft Amazon ECS mit der Rolle der Container-Instanz auf, und {lack}; sein Log sagt {agentLog}.</translation>
    </message>
    <message>
        <source>Its calls go through its own interface, and {lack}: they time out.</source>
        <translation>Seine Aufrufe gehen über die eigene Netzwerkschnittstelle, und {lack}: Sie laufen in ein Zeitlimit.</translation>
    </message>
    <message>
        <source>Its capacity provider strategy divides {division}: {split}.</source>
        <translation>Seine Strategie der Kapazitätsanbieter verteilt {division}: {split}.</translation>
    </message>
    <message>
        <source>Its instances are targets of the group, at the group&apos;s port (TargetGroupARNs).</source>
        <translation>Ihre Instanzen sind Ziele der Gruppe, am Port der Gruppe (TargetGroupARNs).</translation>
    </message>
    <message>
        <source>Its lifecycle stages come in AWS&apos;s order; without hooks each lasts 5 s, unless it waits for tasks, for a bake time or between two steps.</source>
        <translation>Ihre Phasen kommen in der Reihenfolge von AWS; ohne Hooks dauert jede 5 s, sofern sie nicht auf Tasks, eine Bake-Zeit oder zwischen zwei Schritten wartet.</translation>
    </message>
    <message>
        <source>Its lines are made of what happens to the containers: no program runs in them.</source>
        <translation>Ihre Zeilen entstehen aus dem, was mit den Containern geschieht: In ihnen läuft kein Programm.</translation>
    </message>
    <message>
        <source>Its log driver awslogs creates a stream before it starts, and {lack}.</source>
        <translation>Sein Log-Treiber awslogs legt einen Stream an, ehe er startet, und {lack}.</translation>
    </message>
    <message>
        <source>Its mount targets share their security groups; it is never slow, and what is written is counted, not kept by name.</source>
        <translation>Seine Mount-Ziele teilen ihre Sicherheitsgruppen; es ist nie langsam, und Geschriebenes wird gezählt, nicht unter Namen aufbewahrt.</translation>
    </message>
    <message>
        <source>Its part of the requests beside the second target group (ForwardConfig, Weight).</source>
        <translation>Ihr Teil der Anfragen neben der zweiten Zielgruppe (ForwardConfig, Weight).</translation>
    </message>
    <message>
        <source>Its part of the tasks beyond the base (weight).</source>
        <translation>Sein Teil der Tasks über die Basis hinaus (weight).</translation>
    </message>
    <message>
        <source>Its program {fails} at this message each time.</source>
        <translation>Sein Programm {fails} jedes Mal an dieser Nachricht.</translation>
    </message>
    <message>
        <source>Its registry lets it not go: {unpulled}. Its agent then takes what it holds, unless ECS_IMAGE_PULL_BEHAVIOR is always.</source>
        <translation>Seine Registry gibt es nicht her: {unpulled}. Der Agent nimmt dann, was er hat, sofern ECS_IMAGE_PULL_BEHAVIOR nicht always ist.</translation>
    </message>
    <message>
        <source>Its registry lets {image} not go: {unpulled}.</source>
        <translation>Seine Registry gibt {image} nicht her: {unpulled}.</translation>
    </message>
    <message>
        <source>Its schedule was due in the minute from {minute} on.</source>
        <translation>Sein Zeitplan war in der Minute ab {minute} fällig.</translation>
    </message>
    <message>
        <source>Its target in {s} is no longer asked, so that they are dealt anew.</source>
        <translation>Sein Ziel in {s} wird nicht mehr gefragt, so dass sie neu verteilt werden.</translation>
    </message>
    <message>
        <source>Its target is unhealthy: {reason}.</source>
        <translation>Sein Ziel ist nicht gesund: {reason}.</translation>
    </message>
    <message>
        <source>Its targets can serve all that comes.</source>
        <translation>Seine Ziele können alles bedienen, was kommt.</translation>
    </message>
    <message>
        <source>Its tasks are registered in the one of the two target groups in which the tasks that it replaces are not.</source>
        <translation>Ihre Tasks werden in der der beiden Zielgruppen angemeldet, in der die ersetzten nicht sind.</translation>
    </message>
    <message>
        <source>Its tasks get requests through this target group (loadBalancers).</source>
        <translation>Seine Tasks bekommen Anfragen über diese Zielgruppe (loadBalancers).</translation>
    </message>
    <message>
        <source>Its time was over, or it was taken away.</source>
        <translation>Seine Zeit war um, oder er wurde weggenommen.</translation>
    </message>
    <message>
        <source>Its time was over, or it was taken back.</source>
        <translation>Ihre Zeit war um, oder sie wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Its weight</source>
        <translation>Ihr Gewicht</translation>
    </message>
    <message>
        <source>Keep lines, days</source>
        <translation>Zeilen aufbewahren, Tage</translation>
    </message>
    <message>
        <source>Keeps a number of like EC2 instances in service, spread over availability zones, and replaces those that fail.</source>
        <translation>Hält eine Zahl gleicher EC2-Instanzen im Dienst, über Availability Zones verteilt, und ersetzt gescheiterte.</translation>
    </message>
    <message>
        <source>Keeps messages until workers receive and delete them; what they fail at too often goes to a dead-letter queue.</source>
        <translation>Bewahrt Nachrichten auf, bis Worker sie empfangen und löschen; woran sie zu oft scheitern, geht in eine Warteschlange für unzustellbare Nachrichten.</translation>
    </message>
    <message>
        <source>Keeps objects that users upload and tasks read and write; EventBridge may hear of each new one.</source>
        <translation>Bewahrt Objekte auf, die Nutzer hochladen und Tasks lesen und schreiben; EventBridge kann von jedem neuen hören.</translation>
    </message>
    <message>
        <source>Keeps the desired number of tasks running and replaces them on change or failure.</source>
        <translation>Hält die gewünschte Zahl von Tasks am Laufen und ersetzt sie bei Änderung oder Fehler.</translation>
    </message>
    <message>
        <source>Keeps the items that tasks write into it and read from it.</source>
        <translation>Bewahrt die Elemente auf, die Tasks hineinschreiben und daraus lesen.</translation>
    </message>
    <message>
        <source>Keeps what containers say whose log driver is awslogs, a stream for each.</source>
        <translation>Bewahrt auf, was Container mit dem Log-Treiber awslogs sagen, je einen Stream.</translation>
    </message>
    <message>
        <source>Keeps what tasks write to it when they stop, and shares it among all that mount it.</source>
        <translation>Bewahrt auf, was Tasks hineinschreiben, wenn sie anhalten, und teilt es unter alle auf, die es mounten.</translation>
    </message>
    <message>
        <source>Key prefix</source>
        <translation>Präfix der Schlüssel</translation>
    </message>
    <message>
        <source>KiB of each object that is uploaded, or that a task writes.</source>
        <translation>KiB jedes Objekts, das hochgeladen wird oder das ein Task schreibt.</translation>
    </message>
    <message>
        <source>LINEAR: the part of the traffic that shifts in each step (linearConfiguration.stepPercent).</source>
        <translation>LINEAR: der Teil des Verkehrs, der in jedem Schritt wechselt (linearConfiguration.stepPercent).</translation>
    </message>
    <message>
        <source>LINEAR: the wait between two steps (linearConfiguration.stepBakeTimeInMinutes).</source>
        <translation>LINEAR: die Wartezeit zwischen zwei Schritten (linearConfiguration.stepBakeTimeInMinutes).</translation>
    </message>
    <message>
        <source>Labels of the container (dockerLabels).</source>
        <translation>Labels des Containers (dockerLabels).</translation>
    </message>
    <message>
        <source>Launch type</source>
        <translation>Starttyp</translation>
    </message>
    <message>
        <source>Launches Spot instances, which EC2 may take back after two minutes&apos; notice (MarketType).</source>
        <translation>Startet Spot-Instanzen, die EC2 mit zwei Minuten Vorwarnung zurücknehmen darf (MarketType).</translation>
    </message>
    <message>
        <source>Launches that fail are tried again after 30 s, then after twice as long each time up to 15 min.</source>
        <translation>Gescheiterte Starts werden nach 30 s wieder versucht, dann jedes Mal nach der doppelten Zeit, bis 15 min.</translation>
    </message>
    <message>
        <source>Launching a new EC2 instance: {ec2}</source>
        <translation>Launching a new EC2 instance: {ec2}</translation>
    </message>
    <message>
        <source>Least change</source>
        <translation>Kleinste Änderung</translation>
    </message>
    <message>
        <source>Lifecycle hooks</source>
        <translation>Lifecycle-Hooks</translation>
    </message>
    <message>
        <source>Lines older than the retention of their group are not seen any more; AWS may take up to 72 hours to delete them.</source>
        <translation>Zeilen, die älter als die Aufbewahrung ihrer Gruppe sind, werden nicht mehr gesehen; AWS kann bis zu 72 Stunden brauchen, sie zu löschen.</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Load balancer role</source>
        <translation>Rolle des Load Balancers</translation>
    </message>
    <message>
        <source>Log driver</source>
        <translation>Log-Treiber</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>Log-Gruppe</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Mail server answers</source>
        <translation>Mailserver antwortet</translation>
    </message>
    <message>
        <source>Managed draining</source>
        <translation>Verwaltetes Leeren</translation>
    </message>
    <message>
        <source>Managed scaling</source>
        <translation>Verwaltete Skalierung</translation>
    </message>
    <message>
        <source>Managed termination protection</source>
        <translation>Verwalteter Beendigungsschutz</translation>
    </message>
    <message>
        <source>Managed termination protection protects instances from scale-in that run a task which is no daemon&apos;s, and no others.</source>
        <translation>Verwalteter Beendigungsschutz schützt Instanzen vor Scale-in, auf denen ein Task läuft, der keinem Daemon gehört, und keine anderen.</translation>
    </message>
    <message>
        <source>Managed volume</source>
        <translation>Verwaltetes Volume</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Maximum capacity</source>
        <translation>Größte Kapazität</translation>
    </message>
    <message>
        <source>Maximum event age</source>
        <translation>Höchstalter der Ereignisse</translation>
    </message>
    <message>
        <source>Maximum from then on</source>
        <translation>Maximum von da an</translation>
    </message>
    <message>
        <source>Maximum receives</source>
        <translation>Meiste Empfänge</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>Größte Zahl</translation>
    </message>
    <message>
        <source>Maximum step</source>
        <translation>Größter Schritt</translation>
    </message>
    <message>
        <source>Memory kept from tasks for each instance itself (ECS_RESERVED_MEMORY).</source>
        <translation>Arbeitsspeicher, der Tasks für jede Instanz selbst vorenthalten wird (ECS_RESERVED_MEMORY).</translation>
    </message>
    <message>
        <source>Memory kept from tasks for the instance itself (ECS_RESERVED_MEMORY).</source>
        <translation>Arbeitsspeicher, der Tasks für die Instanz selbst vorenthalten wird (ECS_RESERVED_MEMORY).</translation>
    </message>
    <message>
        <source>Memory that a task reserves (memory).</source>
        <translation>Arbeitsspeicher, den ein Task reserviert (memory).</translation>
    </message>
    <message>
        <source>Memory that each agent registers (totalResources, MEMORY).</source>
        <translation>Arbeitsspeicher, den jeder Agent anmeldet (totalResources, MEMORY).</translation>
    </message>
    <message>
        <source>Memory that the agent registers (totalResources, MEMORY).</source>
        <translation>Arbeitsspeicher, den der Agent anmeldet (totalResources, MEMORY).</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Genutzter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory, hard limit</source>
        <translation>Arbeitsspeicher, hartes Limit</translation>
    </message>
    <message>
        <source>Memory, soft limit</source>
        <translation>Arbeitsspeicher, weiches Limit</translation>
    </message>
    <message>
        <source>Message groups of producers</source>
        <translation>Nachrichtengruppen der Erzeuger</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages in parallel</source>
        <translation>Nachrichten gleichzeitig</translation>
    </message>
    <message>
        <source>Messages of a message group are received in the order in which they were sent, and none of them while another one of the group is in flight, but for what one receive takes together.</source>
        <translation>Nachrichten einer Nachrichtengruppe werden in der Reihenfolge empfangen, in der sie gesendet wurden, und keine davon, während eine andere der Gruppe unterwegs ist, außer was ein Empfang zusammen nimmt.</translation>
    </message>
    <message>
        <source>Messages per receive</source>
        <translation>Nachrichten je Empfang</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Metric name</source>
        <translation>Name der Metrik</translation>
    </message>
    <message>
        <source>MiB that its program writes a minute, evenly. Where no space is left it ends with exit code 1.</source>
        <translation>MiB, die sein Programm je Minute schreibt, gleichmäßig. Wo kein Platz mehr ist, endet es mit Exit-Code 1.</translation>
    </message>
    <message>
        <source>Minimum capacity</source>
        <translation>Kleinste Kapazität</translation>
    </message>
    <message>
        <source>Minimum from then on</source>
        <translation>Minimum von da an</translation>
    </message>
    <message>
        <source>Minimum healthy</source>
        <translation>Mindestens gesund</translation>
    </message>
    <message>
        <source>Minimum size</source>
        <translation>Kleinste Zahl</translation>
    </message>
    <message>
        <source>Minimum step</source>
        <translation>Kleinster Schritt</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>Fehlende Daten</translation>
    </message>
    <message>
        <source>Missing datapoints are filled in as TreatMissingData says, and only as far as there are too few real ones.</source>
        <translation>Fehlende Datenpunkte werden ergänzt, wie TreatMissingData sagt, und nur soweit es zu wenige echte gibt.</translation>
    </message>
    <message>
        <source>More requests come than its targets can serve.</source>
        <translation>Es kommen mehr Anfragen, als seine Ziele bedienen können.</translation>
    </message>
    <message>
        <source>Mount points</source>
        <translation>Mount-Punkte</translation>
    </message>
    <message>
        <source>Moves tasks of a steady service to Availability Zones that hold fewer; not with a maximum of 100 %, DAEMON, or another first strategy than spread over zones (availabilityZoneRebalancing).</source>
        <translation>Verschiebt Tasks eines stabilen Service in Availability Zones mit weniger; nicht bei einem Maximum von 100 %, DAEMON oder einer anderen ersten Strategie als Verteilen über Zonen (availabilityZoneRebalancing).</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a role that is not drawn, which agents take on (IamInstanceProfile). Empty: none. A linked role comes before it.</source>
        <translation>Name einer nicht gezeichneten Rolle, welche Agenten annehmen (IamInstanceProfile). Leer: keine. Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>Name of a role that is not drawn, which its agent takes on (IamInstanceProfile). Empty: none. A linked role comes before it.</source>
        <translation>Name einer nicht gezeichneten Rolle, welche der Agent annimmt (IamInstanceProfile). Leer: keine. Eine verbundene Rolle geht vor.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network mode</source>
        <translation>Netzwerkmodus</translation>
    </message>
    <message>
        <source>Network mode awsvpc alone, start and stop time-outs from 2 to 120 s, 21 to 200 GiB of ephemeral storage or the usual 20, no privileges, links, GPUs, placement constraints or host paths.</source>
        <translation>Nur Netzwerkmodus awsvpc, Start- und Stop-Zeitlimits von 2 bis 120 s, 21 bis 200 GiB flüchtiger Speicher oder die üblichen 20, keine Privilegien, Links, GPUs, Platzierungsbedingungen oder Host-Pfade.</translation>
    </message>
    <message>
        <source>No deployment of {o} is COMPLETED, so that nothing is rolled back and no task starts.</source>
        <translation>Keine Bereitstellung von {o} ist COMPLETED, so dass nichts zurückgerollt wird und kein Task startet.</translation>
    </message>
    <message>
        <source>No instance of {s} is sure to be large enough for a task of {o}.</source>
        <translation>Keine Instanz von {s} ist sicher groß genug für einen Task von {o}.</translation>
    </message>
    <message>
        <source>No other scale-out follows while an instance is younger (instanceWarmupPeriod).</source>
        <translation>Kein weiterer Scale-out folgt, solange eine Instanz jünger ist (instanceWarmupPeriod).</translation>
    </message>
    <message>
        <source>Nobody checks the health of an instance that is in Standby.</source>
        <translation>Niemand prüft den Zustand einer Instanz, die in Standby ist.</translation>
    </message>
    <message>
        <source>Not after codes</source>
        <translation>Nicht nach Codes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing enters or leaves a zone whose connectivity is disrupted: its targets time out, and the agents that run there are not heard.</source>
        <translation>Nichts kommt in eine Zone, deren Verbindungen gestört sind, oder aus ihr heraus: Ihre Ziele laufen in ein Zeitlimit, und die Agenten dort sind nicht zu hören.</translation>
    </message>
    <message>
        <source>Nothing that is drawn makes a load balancer answer with 460, 463, 464 or 561: clients wait for each answer, pass on no 30 addresses in X-Forwarded-For and speak the group&apos;s protocol version, and no listener authenticates them.</source>
        <translation>Nichts Gezeichnetes lässt einen Load Balancer mit 460, 463, 464 oder 561 antworten: Clients warten jede Antwort ab, geben keine 30 Adressen in X-Forwarded-For weiter und sprechen die Protokollversion der Gruppe, und kein Listener prüft die Anmeldung.</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>OFF</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <source>Objects are counted, not kept: two of the same key are two.</source>
        <translation>Objekte werden gezählt, nicht aufbewahrt: Zwei mit demselben Schlüssel sind zwei.</translation>
    </message>
    <message>
        <source>Objects are uploaded evenly, at the rate that is drawn.</source>
        <translation>Objekte werden gleichmäßig hochgeladen, im gezeichneten Takt.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Of a bind mount, on its instance (host.sourcePath); not on Fargate.</source>
        <translation>Eines Bind-Mounts, auf seiner Instanz (host.sourcePath); nicht auf Fargate.</translation>
    </message>
    <message>
        <source>Of a customized metric (CustomizedMetricSpecification, Dimensions).</source>
        <translation>Einer eigenen Metrik (CustomizedMetricSpecification, Dimensions).</translation>
    </message>
    <message>
        <source>Of a customized metric (CustomizedMetricSpecification, MetricName).</source>
        <translation>Einer eigenen Metrik (CustomizedMetricSpecification, MetricName).</translation>
    </message>
    <message>
        <source>Of a customized metric (CustomizedMetricSpecification, Namespace).</source>
        <translation>Einer eigenen Metrik (CustomizedMetricSpecification, Namespace).</translation>
    </message>
    <message>
        <source>Of a customized metric (CustomizedMetricSpecification, Statistic).</source>
        <translation>Einer eigenen Metrik (CustomizedMetricSpecification, Statistic).</translation>
    </message>
    <message>
        <source>Of a redirect 301 or 302, of a fixed response 2XX, 4XX or 5XX (StatusCode).</source>
        <translation>Einer Umleitung 301 oder 302, einer festen Antwort 2XX, 4XX oder 5XX (StatusCode).</translation>
    </message>
    <message>
        <source>Of all messages, those that it fails at each time that it works on them.</source>
        <translation>Von allen Nachrichten die, an denen er jedes Mal scheitert, wenn er daran arbeitet.</translation>
    </message>
    <message>
        <source>Of each task&apos;s volume (sizeInGiB).</source>
        <translation>Des Volumes jedes Tasks (sizeInGiB).</translation>
    </message>
    <message>
        <source>Of events on their way to targets Stowage keeps 100,000; those beyond are dropped.</source>
        <translation>Von Ereignissen auf dem Weg zu Zielen behält Stowage 100.000; die darüber hinaus werden verworfen.</translation>
    </message>
    <message>
        <source>Of gp3 alone (throughput).</source>
        <translation>Nur von gp3 (throughput).</translation>
    </message>
    <message>
        <source>Of instances whose host hangs a group replaces at most 10 % of its desired capacity, or one, at a time.</source>
        <translation>Von Instanzen mit hängendem Host ersetzt eine Gruppe höchstens 10 % ihrer gewünschten Kapazität auf einmal, oder eine.</translation>
    </message>
    <message>
        <source>Of its advertised memory a type registers 4.5 % less, at least 70 MiB less, where AWS measured nothing.</source>
        <translation>Von seinem beworbenen Arbeitsspeicher meldet ein Typ 4,5 % weniger an, mindestens 70 MiB weniger, wo AWS nichts gemessen hat.</translation>
    </message>
    <message>
        <source>Of its deployments none is COMPLETED.</source>
        <translation>Von seinen Bereitstellungen ist keine COMPLETED.</translation>
    </message>
    <message>
        <source>Of its subscriptions; one without gets every message (SetSubscriptionAttributes).</source>
        <translation>Seiner Abonnements; eines ohne bekommt jede Nachricht (SetSubscriptionAttributes).</translation>
    </message>
    <message>
        <source>Of its zones it got the one with the fewest tasks on {capacity}: {zones}.</source>
        <translation>Von seinen Zonen bekam er die mit den wenigsten Tasks auf {capacity}: {zones}.</translation>
    </message>
    <message>
        <source>Of several instance types the first in order of priority is launched.</source>
        <translation>Von mehreren Instanztypen wird der erste nach Vorrang gestartet.</translation>
    </message>
    <message>
        <source>Of several policies the one with the largest capacity decides; a tracked target scales in only where all that may do so agree.</source>
        <translation>Von mehreren Richtlinien entscheidet die mit der größten Kapazität; ein verfolgtes Ziel skaliert nur herunter, wo alle, die es dürfen, zustimmen.</translation>
    </message>
    <message>
        <source>Of tasks; -1 leaves it as it is (ScalableTargetAction, MaxCapacity).</source>
        <translation>Von Tasks; -1 lässt es, wie es ist (ScalableTargetAction, MaxCapacity).</translation>
    </message>
    <message>
        <source>Of tasks; -1 leaves it as it is (ScalableTargetAction, MinCapacity).</source>
        <translation>Von Tasks; -1 lässt es, wie es ist (ScalableTargetAction, MinCapacity).</translation>
    </message>
    <message>
        <source>Of the log group (awslogs-region).</source>
        <translation>Der Log-Gruppe (awslogs-region).</translation>
    </message>
    <message>
        <source>Of the zones with too few tasks it is the one with the fewest that has room.</source>
        <translation>Von den Zonen mit zu wenigen Tasks ist es die mit den wenigsten, die Platz hat.</translation>
    </message>
    <message>
        <source>Of those the termination policies choose in order: by default the oldest launch template, then the one closest to its next billing hour, then any.</source>
        <translation>Unter diesen wählen die Beendigungsrichtlinien der Reihe nach: ohne Angabe die älteste Startvorlage, dann die am nächsten an ihrer nächsten Abrechnungsstunde, dann irgendeine.</translation>
    </message>
    <message>
        <source>Of which thing the metric is, where the alarm is linked to none (Dimensions).</source>
        <translation>Wessen Metrik es ist, wo der Alarm mit nichts verbunden ist (Dimensions).</translation>
    </message>
    <message>
        <source>On Fargate (PlatformVersion); empty: LATEST.</source>
        <translation>Auf Fargate (PlatformVersion); leer: LATEST.</translation>
    </message>
    <message>
        <source>On Fargate all that a task starts with goes through its own network interface, and {lack}.</source>
        <translation>Auf Fargate geht alles, womit ein Task startet, über seine eigene Netzwerkschnittstelle, und {lack}.</translation>
    </message>
    <message>
        <source>On Fargate, whether its tasks get a public address (AssignPublicIp).</source>
        <translation>Auf Fargate, ob seine Tasks eine öffentliche Adresse bekommen (AssignPublicIp).</translation>
    </message>
    <message>
        <source>On SIGTERM</source>
        <translation>Bei SIGTERM</translation>
    </message>
    <message>
        <source>On a DRAINING instance a daemon task stops after those of other services and after standalone tasks.</source>
        <translation>Auf einer Instanz in DRAINING hält ein Daemon-Task nach denen anderer Services und nach einzelnen Tasks an.</translation>
    </message>
    <message>
        <source>On instances such tasks need the AWS Nitro System; DAEMON services cannot have them.</source>
        <translation>Auf Instanzen brauchen solche Tasks das AWS Nitro System; DAEMON-Services können sie nicht haben.</translation>
    </message>
    <message>
        <source>On what its tasks run (LaunchType); by default as the strategy of the cluster says, or on instances.</source>
        <translation>Worauf seine Tasks laufen (LaunchType); sonst, wie die Strategie des Clusters sagt, oder auf Instanzen.</translation>
    </message>
    <message>
        <source>On which side of the threshold a datapoint breaches it (ComparisonOperator).</source>
        <translation>Auf welcher Seite der Schwelle ein Datenpunkt sie verletzt (ComparisonOperator).</translation>
    </message>
    <message>
        <source>Once a minute CapacityProviderReservation is M / N x 100, of instances needed and there: 100 where both are none, 200 where there is none and some are needed.</source>
        <translation>Einmal je Minute ist CapacityProviderReservation M / N x 100, aus gebrauchten und vorhandenen Instanzen: 100, wo beide null sind, 200, wo keine da ist und welche gebraucht werden.</translation>
    </message>
    <message>
        <source>Once all traffic has shifted both run for bakeTimeInMinutes, and then the older tasks stop.</source>
        <translation>Sobald aller Verkehr gewechselt hat, laufen beide für bakeTimeInMinutes, und dann halten die älteren Tasks an.</translation>
    </message>
    <message>
        <source>Once the visibility timeout is over, the receipt handle deletes nothing of a FIFO queue.</source>
        <translation>Ist das Sichtbarkeits-Zeitlimit um, löscht die Empfangskennung bei einer FIFO-Warteschlange nichts.</translation>
    </message>
    <message>
        <source>One datapoint above the target capacity scales out to N times the metric divided by the target, rounded up; from no instance always to two.</source>
        <translation>Ein Datenpunkt über der Zielkapazität skaliert auf N mal die Metrik geteilt durch das Ziel, aufgerundet; von keiner Instanz immer auf zwei.</translation>
    </message>
    <message>
        <source>One of the task definition&apos;s volumes (sourceVolume).</source>
        <translation>Eines der Volumes der Task-Definition (sourceVolume).</translation>
    </message>
    <message>
        <source>One program of a task: its image, size, ports and environment, and how it behaves.</source>
        <translation>Ein Programm eines Tasks: sein Image, seine Größe, Ports und Umgebung, und wie es sich verhält.</translation>
    </message>
    <message>
        <source>One task at a time starts in a zone with the fewest that has room, and once it is healthy one stops in the zone with the most.</source>
        <translation>Ein Task auf einmal startet in einer Zone mit den wenigsten, die Platz hat, und sobald er gesund ist, hält einer in der Zone mit den meisten an.</translation>
    </message>
    <message>
        <source>One that begins while others have not ended first lets all go but the one that serves all production traffic.</source>
        <translation>Eine, die beginnt, während andere nicht geendet haben, lässt erst alle gehen bis auf die, die allen Produktionsverkehr bedient.</translation>
    </message>
    <message>
        <source>One that has no listener to shift production traffic with is rolled back when it would.</source>
        <translation>Eine ohne Listener für den Produktionsverkehr wird zurückgerollt, wenn sie ihn verschieben würde.</translation>
    </message>
    <message>
        <source>One with the same deduplication id came {earlier} before, and within five minutes both are one message.</source>
        <translation>Eine mit derselben Deduplizierungs-Id kam {earlier} früher, und innerhalb von fünf Minuten sind beide eine Nachricht.</translation>
    </message>
    <message>
        <source>Only instances with this architecture get its tasks (runtimePlatform.cpuArchitecture).</source>
        <translation>Nur Instanzen mit dieser Architektur bekommen seine Tasks (runtimePlatform.cpuArchitecture).</translation>
    </message>
    <message>
        <source>Only instances with this system get its tasks (runtimePlatform.operatingSystemFamily).</source>
        <translation>Nur Instanzen mit diesem System bekommen seine Tasks (runtimePlatform.operatingSystemFamily).</translation>
    </message>
    <message>
        <source>Only what changes its tasks starts a new deployment.</source>
        <translation>Nur was seine Tasks ändert, beginnt eine neue Bereitstellung.</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Operations a second: gp3 from 3,000 on, io1 and io2 must state them (iops).</source>
        <translation>Operationen je Sekunde: gp3 ab 3.000, io1 und io2 müssen sie angeben (iops).</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>Over which a datapoint is measured, in whole minutes (Period).</source>
        <translation>Über den ein Datenpunkt gemessen wird, in ganzen Minuten (Period).</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Passes what is published to it on to every queue and everybody who subscribes.</source>
        <translation>Gibt, was darin veröffentlicht wird, an jede Warteschlange und alle weiter, die es abonniert haben.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Pause after a simple scaling activity; nothing else waits for it (Cooldown).</source>
        <translation>Pause nach einer einfachen Skalierung; nichts anderes wartet darauf (Cooldown).</translation>
    </message>
    <message>
        <source>Pause after a step, or after a simple scaling (Cooldown).</source>
        <translation>Pause nach einem Schritt oder nach einer einfachen Skalierung (Cooldown).</translation>
    </message>
    <message>
        <source>People or programs that send requests, or messages to a queue.</source>
        <translation>Menschen oder Programme, die Anfragen senden, oder Nachrichten an eine Warteschlange.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Placement constraints</source>
        <translation>Platzierungsbedingungen</translation>
    </message>
    <message>
        <source>Placement strategy</source>
        <translation>Platzierungsstrategie</translation>
    </message>
    <message>
        <source>Platform version</source>
        <translation>Plattformversion</translation>
    </message>
    <message>
        <source>Poison messages</source>
        <translation>Giftnachrichten</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Policies are lists of actions: conditions and resources are left out.</source>
        <translation>Richtlinien sind Listen von Aktionen: Bedingungen und Ressourcen sind weggelassen.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Policy type</source>
        <translation>Art der Richtlinie</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port mappings</source>
        <translation>Port-Zuordnungen</translation>
    </message>
    <message>
        <source>Ports 22, 2375, 2376 and 51678 to 51680 are taken from the start; a dynamic port is one of 32768 to 60999, of the others 100 can be reserved.</source>
        <translation>Die Ports 22, 2375, 2376 und 51678 bis 51680 sind von Anfang an belegt; ein dynamischer Port ist einer von 32768 bis 60999, von den anderen lassen sich 100 reservieren.</translation>
    </message>
    <message>
        <source>Ports by which the container is reached (portMappings).</source>
        <translation>Ports, über die der Container erreicht wird (portMappings).</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Private images of Amazon ECR and logs of awslogs go through the task execution role, for there is no instance whose role would do.</source>
        <translation>Private Images von Amazon ECR und Logs von awslogs gehen über die Task-Ausführungsrolle, denn es gibt keine Instanz, deren Rolle es täte.</translation>
    </message>
    <message>
        <source>Producers deal what they send to a FIFO queue among its message groups in turn, each message with a deduplication id of its own.</source>
        <translation>Erzeuger verteilen, was sie an eine FIFO-Warteschlange senden, der Reihe nach auf deren Nachrichtengruppen, jede Nachricht mit eigener Deduplizierungs-Id.</translation>
    </message>
    <message>
        <source>Producers send evenly, and a queue takes whatever they send.</source>
        <translation>Erzeuger senden gleichmäßig, und eine Warteschlange nimmt, was sie senden.</translation>
    </message>
    <message>
        <source>Production traffic goes over by the weights of the listener: all at once, by stepPercent after each stepBakeTimeInMinutes, or by canaryPercent and after canaryBakeTimeInMinutes the rest.</source>
        <translation>Produktionsverkehr wechselt nach den Gewichten des Listeners: auf einmal, um stepPercent nach jedem stepBakeTimeInMinutes, oder um canaryPercent und nach canaryBakeTimeInMinutes der Rest.</translation>
    </message>
    <message>
        <source>Protect new instances</source>
        <translation>Neue Instanzen schützen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Pulls in 6 hours</source>
        <translation>Pulls in 6 Stunden</translation>
    </message>
    <message>
        <source>Pulls need credentials (repositoryCredentials of the container); of Docker Hub, for Amazon ECR always asks for a role.</source>
        <translation>Pulls brauchen Zugangsdaten (repositoryCredentials des Containers); bei Docker Hub, denn Amazon ECR verlangt immer eine Rolle.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>PutEvents puts an event of one&apos;s own into the default event bus.</source>
        <translation>PutEvents legt ein eigenes Ereignis in den Standard-Ereignisbus.</translation>
    </message>
    <message>
        <source>PutMetricData adds samples to the minute of their timestamp, which is at most two hours ahead.</source>
        <translation>PutMetricData fügt Werte der Minute ihres Zeitstempels hinzu, der höchstens zwei Stunden voraus ist.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>REPLICA keeps a number of tasks, DAEMON one on each instance that meets the constraints (schedulingStrategy).</source>
        <translation>REPLICA hält eine Zahl von Tasks, DAEMON einen auf jeder Instanz, die die Bedingungen erfüllt (schedulingStrategy).</translation>
    </message>
    <message>
        <source>ROLLING replaces tasks; the others bring all new tasks up beside the old ones and shift the traffic: BLUE_GREEN at once, LINEAR in equal steps, CANARY a little first (strategy).</source>
        <translation>ROLLING ersetzt Tasks; die anderen starten alle neuen Tasks neben den alten und lassen den Verkehr wechseln: BLUE_GREEN auf einmal, LINEAR in gleichen Schritten, CANARY zuerst ein wenig (strategy).</translation>
    </message>
    <message>
        <source>RUNNING service tasks leave a DRAINING instance as the percentages allow; standalone tasks stay.</source>
        <translation>Service-Tasks in RUNNING verlassen eine Instanz in DRAINING, wie die Prozentsätze es erlauben; einzelne Tasks bleiben.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Reading and writing needs the task role; without it the call is denied, and the container ends with 1.</source>
        <translation>Lesen und Schreiben braucht die Task-Rolle; ohne sie wird der Aufruf verweigert, und der Container endet mit 1.</translation>
    </message>
    <message>
        <source>Rebalancing stops where nothing has room, all tasks are protected, the new one fails or the service is not steady any more; what came to nothing is tried again once something changes.</source>
        <translation>Die Neuverteilung hört auf, wo nichts Platz hat, alle Tasks geschützt sind, der neue scheitert oder der Service nicht mehr stabil ist; was zu nichts führte, wird wieder versucht, sobald sich etwas ändert.</translation>
    </message>
    <message>
        <source>Receive wait time</source>
        <translation>Wartezeit beim Empfang</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>Umleiten auf</translation>
    </message>
    <message>
        <source>Region of the group</source>
        <translation>Region der Gruppe</translation>
    </message>
    <message>
        <source>RegisterTaskDefinition refuses secrets and registry credentials without executionRoleArn.</source>
        <translation>RegisterTaskDefinition weist Geheimnisse und Zugangsdaten der Registry ohne executionRoleArn ab.</translation>
    </message>
    <message>
        <source>Registered CPU</source>
        <translation>Angemeldete CPU</translation>
    </message>
    <message>
        <source>Registered by call</source>
        <translation>Durch Aufruf angemeldet</translation>
    </message>
    <message>
        <source>Registered memory</source>
        <translation>Angemeldeter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>Registry credentials</source>
        <translation>Zugangsdaten der Registry</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>RequestCount counts requests for which there was a target, and RequestCountPerTarget divides them by the targets that were asked at the end of the minute.</source>
        <translation>RequestCount zählt Anfragen, für die es ein Ziel gab, und RequestCountPerTarget teilt sie durch die Ziele, die am Ende der Minute gefragt wurden.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests and health checks are let through or not; a task&apos;s own calls are not looked at.</source>
        <translation>Anfragen und Zustandsprüfungen werden durchgelassen oder nicht; eigene Aufrufe eines Tasks werden nicht angesehen.</translation>
    </message>
    <message>
        <source>Requests go to the healthy targets in turn.</source>
        <translation>Anfragen gehen der Reihe nach an die gesunden Ziele.</translation>
    </message>
    <message>
        <source>Requests of {s} are answered again.</source>
        <translation>Anfragen von {s} werden wieder beantwortet.</translation>
    </message>
    <message>
        <source>Requests of {s} to {o} match {listenerRule}: they are {routed}.</source>
        <translation>Anfragen von {s} an {o} treffen {listenerRule}: Sie werden {routed}.</translation>
    </message>
    <message>
        <source>Requests that it works on at the same time.</source>
        <translation>Anfragen, an denen er gleichzeitig arbeitet.</translation>
    </message>
    <message>
        <source>Requests wait for processors as in an M/M/c queue; 4,096 more than are worked on find room.</source>
        <translation>Anfragen warten auf Prozessoren wie in einer M/M/c-Schlange; 4.096 mehr, als bearbeitet werden, finden Platz.</translation>
    </message>
    <message>
        <source>Reserved memory</source>
        <translation>Reservierter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Reserved ports</source>
        <translation>Reservierte Ports</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Revision {code} of {s} was registered.</source>
        <translation>Revision {code} von {s} wurde angemeldet.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Roll back on alarm</source>
        <translation>Bei Alarm zurückrollen</translation>
    </message>
    <message>
        <source>Roll back on failure</source>
        <translation>Bei Fehler zurückrollen</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>Wurzelverzeichnis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>RunTask starts what fits and gives a failure for the rest; nobody tries again.</source>
        <translation>RunTask startet, was passt, und nennt für den Rest einen Fehler; niemand versucht es wieder.</translation>
    </message>
    <message>
        <source>RunTask was asked to leave it (terminationPolicy.deleteOnTermination false).</source>
        <translation>RunTask sollte es stehen lassen (terminationPolicy.deleteOnTermination false).</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <source>SIGKILL ends a container with 137, SIGTERM without a handler with 143, a handler with 0.</source>
        <translation>SIGKILL beendet einen Container mit 137, SIGTERM ohne Handler mit 143, ein Handler mit 0.</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS-Thema</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS-Warteschlange</translation>
    </message>
    <message>
        <source>Says which traffic may reach what is linked to it, and which may leave.</source>
        <translation>Sagt, welcher Verkehr erreichen darf, was damit verbunden ist, und welcher hinausgeht.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Scale-in cooldown</source>
        <translation>Ruhezeit nach Scale-in</translation>
    </message>
    <message>
        <source>Scale-out cooldown</source>
        <translation>Ruhezeit nach Scale-out</translation>
    </message>
    <message>
        <source>Scaling never leaves the bounds: beyond the maximum it scales in to it first, below the minimum out to it first.</source>
        <translation>Skalierung verlässt die Grenzen nie: Über dem Maximum skaliert sie erst darauf herunter, unter dem Minimum erst hinauf.</translation>
    </message>
    <message>
        <source>Scaling policy</source>
        <translation>Skalierungsrichtlinie</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Scheduling strategy</source>
        <translation>Planungsstrategie</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Secrets and registry credentials are fetched with the task execution role before a task starts; without one that may, the task fails to start.</source>
        <translation>Geheimnisse und Zugangsdaten der Registry werden mit der Task-Ausführungsrolle geholt, ehe ein Task startet; ohne eine, die es darf, startet der Task nicht.</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>Security groups let in and out only what a rule names, and {path}.</source>
        <translation>Sicherheitsgruppen lassen nur herein und hinaus, was eine Regel nennt, und {path}.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Sending a message whose deduplication id came within the five minutes before succeeds and adds none, also where that one is deleted.</source>
        <translation>Eine Nachricht zu senden, deren Deduplizierungs-Id in den fünf Minuten davor kam, gelingt und fügt keine hinzu, auch wenn jene gelöscht ist.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service tasks that wait on a DRAINING instance are stopped at once.</source>
        <translation>Service-Tasks, die auf einer Instanz in DRAINING warten, werden sofort angehalten.</translation>
    </message>
    <message>
        <source>Services of AWS that are reached without the internet, with commas between: ecr.api, ecr.dkr, s3, logs, secretsmanager, ssm.</source>
        <translation>Dienste von AWS, die ohne Internet erreicht werden, mit Kommas dazwischen: ecr.api, ecr.dkr, s3, logs, secretsmanager, ssm.</translation>
    </message>
    <message>
        <source>Sets a cookie</source>
        <translation>Setzt ein Cookie</translation>
    </message>
    <message>
        <source>Several types in order of priority, the first of which is launched; they come before the type of the launch template (MixedInstancesPolicy, Overrides).</source>
        <translation>Mehrere Typen nach Vorrang, deren erster gestartet wird; sie gehen dem Typ der Startvorlage vor (MixedInstancesPolicy, Overrides).</translation>
    </message>
    <message>
        <source>Simple adjustment</source>
        <translation>Einfache Anpassung</translation>
    </message>
    <message>
        <source>Simple scaling adjusts the desired capacity when its alarm goes off, and then waits for its cooldown, 300 s by default; no other policy waits for that.</source>
        <translation>Einfache Skalierung passt die gewünschte Kapazität an, wenn ihr Alarm auslöst, und wartet dann ihre Ruhezeit ab, ohne Angabe 300 s; keine andere Richtlinie wartet darauf.</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size, GiB</source>
        <translation>Größe, GiB</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Langsamer Start</translation>
    </message>
    <message>
        <source>So long after a scale-in no other one follows (ScaleInCooldown).</source>
        <translation>So lange nach einem Scale-in folgt kein weiterer (ScaleInCooldown).</translation>
    </message>
    <message>
        <source>So long after a scale-out only a larger one follows (ScaleOutCooldown).</source>
        <translation>So lange nach einem Scale-out folgt nur ein größerer (ScaleOutCooldown).</translation>
    </message>
    <message>
        <source>So long after it came into service a failed status check does not replace an instance (HealthCheckGracePeriod).</source>
        <translation>So lange, nachdem sie in den Dienst kam, ersetzt eine gescheiterte Statusprüfung eine Instanz nicht (HealthCheckGracePeriod).</translation>
    </message>
    <message>
        <source>So long an instance counts as one that is still to take its part (EstimatedInstanceWarmup).</source>
        <translation>So lange gilt eine Instanz als eine, die ihren Teil erst noch übernimmt (EstimatedInstanceWarmup).</translation>
    </message>
    <message>
        <source>So long an instance waits without an answer or a heartbeat (HeartbeatTimeout).</source>
        <translation>So lange wartet eine Instanz ohne Antwort oder Heartbeat (HeartbeatTimeout).</translation>
    </message>
    <message>
        <source>So many at most (maximumScalingStepSize).</source>
        <translation>So viele höchstens (maximumScalingStepSize).</translation>
    </message>
    <message>
        <source>So many instances at least come with a scale-out (minimumScalingStepSize).</source>
        <translation>So viele Instanzen kommen mindestens mit einem Scale-out (minimumScalingStepSize).</translation>
    </message>
    <message>
        <source>So many tasks at least run on it; one provider of a strategy may have a base (base).</source>
        <translation>So viele Tasks laufen mindestens darauf; ein Anbieter einer Strategie darf eine Basis haben (base).</translation>
    </message>
    <message>
        <source>Somebody with a mailbox, such as the Administrator; mail comes once the subscription is confirmed.</source>
        <translation>Jemand mit einem Postfach, etwa der Administrator; Mail kommt, sobald das Abonnement bestätigt ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source or destination</source>
        <translation>Quelle oder Ziel</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>Quellpfad</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Spot instance</source>
        <translation>Spot-Instanz</translation>
    </message>
    <message>
        <source>Spot instances</source>
        <translation>Spot-Instanzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start and stop</source>
        <translation>Starten und anhalten</translation>
    </message>
    <message>
        <source>Start period</source>
        <translation>Anlaufzeit</translation>
    </message>
    <message>
        <source>Start takes</source>
        <translation>Start dauert</translation>
    </message>
    <message>
        <source>Start timeout</source>
        <translation>Start-Zeitlimit</translation>
    </message>
    <message>
        <source>StartTask starts a task on each of up to 10 named instances that meets its needs.</source>
        <translation>StartTask startet auf jeder von bis zu 10 genannten Instanzen, die den Bedarf erfüllt, einen Task.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status codes that count as good, such as 200, 200,202 or 200-299 (Matcher).</source>
        <translation>Statuscodes, die als gut gelten, etwa 200, 200,202 oder 200-299 (Matcher).</translation>
    </message>
    <message>
        <source>Step adjustments</source>
        <translation>Schrittanpassungen</translation>
    </message>
    <message>
        <source>Step bake time, minutes</source>
        <translation>Bake-Zeit der Schritte, Minuten</translation>
    </message>
    <message>
        <source>Step percent</source>
        <translation>Anteil je Schritt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stickiness</source>
        <translation>Stickiness</translation>
    </message>
    <message>
        <source>Stickiness duration</source>
        <translation>Dauer der Stickiness</translation>
    </message>
    <message>
        <source>Stickiness keeps {clients} at other targets, and it gets only clients that are dealt anew.</source>
        <translation>Stickiness hält {clients} bei anderen Zielen, und es bekommt nur Clients, die neu verteilt werden.</translation>
    </message>
    <message>
        <source>Stickiness type</source>
        <translation>Art der Stickiness</translation>
    </message>
    <message>
        <source>Stop timeout</source>
        <translation>Stop-Zeitlimit</translation>
    </message>
    <message>
        <source>StopServiceDeployment rolls a deployment in progress back, whatever else would.</source>
        <translation>StopServiceDeployment rollt eine laufende Bereitstellung zurück, was auch sonst geschähe.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Stream prefix</source>
        <translation>Präfix der Streams</translation>
    </message>
    <message>
        <source>Streams are then named PREFIX/CONTAINER/TASK, else by the id of the container (awslogs-stream-prefix); Fargate asks for it.</source>
        <translation>Streams heißen dann PREFIX/CONTAINER/TASK, sonst nach der Id des Containers (awslogs-stream-prefix); Fargate verlangt es.</translation>
    </message>
    <message>
        <source>Stress keeps a share of the processors busy that its task may use, and contends for them by the task&apos;s CPU units.</source>
        <translation>Stress beschäftigt einen Teil der Prozessoren, die sein Task nutzen darf, und streitet um sie nach dessen CPU-Einheiten.</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Success codes</source>
        <translation>Erfolgscodes</translation>
    </message>
    <message>
        <source>TCP port 2049 must be let out by the security groups of the task, or of its instance, and in by those of the mount target; what does not answer is given up after three minutes.</source>
        <translation>TCP-Port 2049 muss von den Sicherheitsgruppen des Tasks oder seiner Instanz hinausgelassen und von denen des Mount-Ziels hereingelassen werden; was nicht antwortet, wird nach drei Minuten aufgegeben.</translation>
    </message>
    <message>
        <source>TCP ports that tasks may not use, with commas between (ECS_RESERVED_PORTS). 22, 2375, 2376 and 51678 to 51680 always are.</source>
        <translation>TCP-Ports, die Tasks nicht nutzen dürfen, mit Kommas dazwischen (ECS_RESERVED_PORTS). 22, 2375, 2376 und 51678 bis 51680 sind es immer.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Target capacity</source>
        <translation>Zielkapazität</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Target ids</source>
        <translation>Ids der Ziele</translation>
    </message>
    <message>
        <source>Target tracking</source>
        <translation>Zielverfolgung</translation>
    </message>
    <message>
        <source>Target tracking makes two alarms: one for 3 of 3 datapoints above the target, one for 15 of 15 below nine tenths of it.</source>
        <translation>Zielverfolgung macht zwei Alarme: einen für 3 von 3 Datenpunkten über dem Ziel, einen für 15 von 15 unter neun Zehnteln davon.</translation>
    </message>
    <message>
        <source>Target tracking of a group scales out at 3 of 3 datapoints above its target and in at 15 of 15 below seven tenths of it, by half of the instances at most.</source>
        <translation>Zielverfolgung einer Gruppe skaliert bei 3 von 3 Datenpunkten über ihrem Ziel hinauf und bei 15 von 15 unter sieben Zehnteln davon herunter, um höchstens die Hälfte der Instanzen.</translation>
    </message>
    <message>
        <source>Target tracking scales in to the running tasks times the metric divided by the target, rounded up, and by half of them at most.</source>
        <translation>Zielverfolgung skaliert auf die laufenden Tasks mal die Metrik geteilt durch das Ziel herunter, aufgerundet, und um höchstens die Hälfte.</translation>
    </message>
    <message>
        <source>Target tracking scales out to the running tasks times the metric divided by the target, rounded up.</source>
        <translation>Zielverfolgung skaliert auf die laufenden Tasks mal die Metrik geteilt durch das Ziel hinauf, aufgerundet.</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Art der Ziele</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>TargetResponseTime is the mean time of what targets answered; without an answer there is no datapoint.</source>
        <translation>TargetResponseTime ist die mittlere Zeit dessen, was Ziele beantworteten; ohne Antwort gibt es keinen Datenpunkt.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Task CPU</source>
        <translation>Task-CPU</translation>
    </message>
    <message>
        <source>Task CPU and memory are mandatory, and only certain amounts of memory go with each CPU.</source>
        <translation>Task-CPU und Arbeitsspeicher sind Pflicht, und zu jeder CPU passen nur bestimmte Mengen Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Task definition</source>
        <translation>Task-Definition</translation>
    </message>
    <message>
        <source>Task execution role</source>
        <translation>Task-Ausführungsrolle</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>Task memory</source>
        <translation>Task-Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Task role</source>
        <translation>Task-Rolle</translation>
    </message>
    <message>
        <source>Task size</source>
        <translation>Task-Größe</translation>
    </message>
    <message>
        <source>Task targets</source>
        <translation>Task-Ziele</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Tasks are spread as well as may be over the zones of their subnets, apart for FARGATE and FARGATE_SPOT; the first subnet of equals is taken.</source>
        <translation>Tasks werden so gut wie möglich über die Zonen ihrer Subnetze verteilt, für FARGATE und FARGATE_SPOT getrennt; unter gleichen wird das erste Subnetz genommen.</translation>
    </message>
    <message>
        <source>Tasks in this subnet&apos;s availability zone mount the file system through the mount target (CreateMountTarget).</source>
        <translation>Tasks in der Availability Zone dieses Subnetzes mounten das Dateisystem über das Mount-Ziel (CreateMountTarget).</translation>
    </message>
    <message>
        <source>Tasks of a service form the group service:NAME, others family:FAMILY unless RunTask names one.</source>
        <translation>Tasks eines Service bilden die Gruppe service:NAME, andere family:FAMILY, sofern RunTask keine nennt.</translation>
    </message>
    <message>
        <source>Tasks that reserve no CPU units give their service no CPUUtilization: set cpu.</source>
        <translation>Tasks, die keine CPU-Einheiten reservieren, geben ihrem Service kein CPUUtilization: cpu setzen.</translation>
    </message>
    <message>
        <source>Tasks whose agent is disconnected report nothing.</source>
        <translation>Tasks, deren Agent getrennt ist, melden nichts.</translation>
    </message>
    <message>
        <source>Terminate hooks hold only what was in service once.</source>
        <translation>Beendigungs-Hooks halten nur, was einmal im Dienst war.</translation>
    </message>
    <message>
        <source>Terminating EC2 instance: {ec2}</source>
        <translation>Terminating EC2 instance: {ec2}</translation>
    </message>
    <message>
        <source>Termination policies</source>
        <translation>Beendigungsrichtlinien</translation>
    </message>
    <message>
        <source>Test listener port</source>
        <translation>Port des Test-Listeners</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The ARN of the role with which Amazon ECS changes the listeners; it is not checked here (advancedConfiguration.roleArn).</source>
        <translation>Die ARN der Rolle, mit der Amazon ECS die Listener ändert; sie wird hier nicht geprüft (advancedConfiguration.roleArn).</translation>
    </message>
    <message>
        <source>The ARN of the topic or the rule that it sends for (aws:SourceArn), which may end with *; empty: any.</source>
        <translation>Die ARN des Themas oder der Regel, für die gesendet wird (aws:SourceArn), die auf * enden darf; leer: jede.</translation>
    </message>
    <message>
        <source>The Auto Scaling group whose desired capacity the policy changes (AutoScalingGroupName).</source>
        <translation>Die Auto-Scaling-Gruppe, deren gewünschte Kapazität die Richtlinie ändert (AutoScalingGroupName).</translation>
    </message>
    <message>
        <source>The Auto Scaling group whose instances take its tasks (autoScalingGroupArn).</source>
        <translation>Die Auto-Scaling-Gruppe, deren Instanzen seine Tasks aufnehmen (autoScalingGroupArn).</translation>
    </message>
    <message>
        <source>The CPU utilization of tasks on Fargate is at most 100 %.</source>
        <translation>Die CPU-Auslastung von Tasks auf Fargate ist höchstens 100 %.</translation>
    </message>
    <message>
        <source>The IPv4 address that their requests come from; empty: any.</source>
        <translation>Die IPv4-Adresse, von der ihre Anfragen kommen; leer: irgendeine.</translation>
    </message>
    <message>
        <source>The Id of each target that PutTargets gave, and the element that it stands for.</source>
        <translation>Die Id jedes Ziels, die PutTargets angab, und das Element, für das sie steht.</translation>
    </message>
    <message>
        <source>The account may launch {code} tasks on Fargate at once and {last} a second.</source>
        <translation>Das Konto darf {code} Tasks auf Fargate auf einmal und {last} je Sekunde starten.</translation>
    </message>
    <message>
        <source>The account&apos;s requests to Amazon ECS are throttled.</source>
        <translation>Die Anfragen des Kontos an Amazon ECS werden gedrosselt.</translation>
    </message>
    <message>
        <source>The addresses of the network (CidrBlock), for example 10.0.0.0/16.</source>
        <translation>Die Adressen des Netzes (CidrBlock), zum Beispiel 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>The agent of {s} connected.</source>
        <translation>Der Agent von {s} ist verbunden.</translation>
    </message>
    <message>
        <source>The agent of {s} created the log group {logGroup}.</source>
        <translation>Der Agent von {s} legte die Log-Gruppe {logGroup} an.</translation>
    </message>
    <message>
        <source>The agent of {s} disconnected.</source>
        <translation>Der Agent von {s} ist getrennt.</translation>
    </message>
    <message>
        <source>The agent sets its instance to DRAINING when EC2 gives notice (ECS_ENABLE_SPOT_INSTANCE_DRAINING).</source>
        <translation>Der Agent setzt seine Instanz auf DRAINING, wenn EC2 Bescheid gibt (ECS_ENABLE_SPOT_INSTANCE_DRAINING).</translation>
    </message>
    <message>
        <source>The agent starts tasks first come, first served, once what they need is really free.</source>
        <translation>Der Agent startet Tasks, wie sie kommen, sobald frei ist, was sie brauchen.</translation>
    </message>
    <message>
        <source>The alarm ends a deployment of the service while it is in ALARM (deploymentConfiguration.alarms).</source>
        <translation>Der Alarm beendet eine Bereitstellung des Service, während er in ALARM ist (deploymentConfiguration.alarms).</translation>
    </message>
    <message>
        <source>The algorithm chooses for clients that have no target yet: a new target gets what is dealt anew, at first nothing.</source>
        <translation>Der Algorithmus wählt für Clients, die noch kein Ziel haben: Ein neues Ziel bekommt, was neu verteilt wird, anfangs nichts.</translation>
    </message>
    <message>
        <source>The attribute that names an item (KeySchema).</source>
        <translation>Das Attribut, das ein Element benennt (KeySchema).</translation>
    </message>
    <message>
        <source>The attributes of {s} changed.</source>
        <translation>Die Attribute von {s} haben sich geändert.</translation>
    </message>
    <message>
        <source>The backlog per task is what is visible, divided by the RUNNING tasks of the service.</source>
        <translation>Der Rückstand je Task ist, was sichtbar ist, geteilt durch die Tasks des Service in RUNNING.</translation>
    </message>
    <message>
        <source>The base of a strategy is met first; then each task goes to the provider with the least (tasks beyond its base + 1) / weight, the first of equals.</source>
        <translation>Die Basis einer Strategie wird zuerst erfüllt; dann geht jeder Task an den Anbieter mit dem kleinsten (Tasks über seiner Basis + 1) / Gewicht, unter gleichen den ersten.</translation>
    </message>
    <message>
        <source>The capacity provider (capacityProvider).</source>
        <translation>Der Kapazitätsanbieter (capacityProvider).</translation>
    </message>
    <message>
        <source>The capacity providers of {s} are {providers}.</source>
        <translation>Die Kapazitätsanbieter von {s} sind {providers}.</translation>
    </message>
    <message>
        <source>The cluster in which its tasks run (the target&apos;s Arn).</source>
        <translation>Der Cluster, in dem seine Tasks laufen (Arn des Ziels).</translation>
    </message>
    <message>
        <source>The container instance role: what the agent on the instance may do.</source>
        <translation>Die Rolle der Container-Instanz: was der Agent auf der Instanz darf.</translation>
    </message>
    <message>
        <source>The container instance role: what the agents on its instances may do.</source>
        <translation>Die Rolle der Container-Instanz: was die Agenten auf ihren Instanzen dürfen.</translation>
    </message>
    <message>
        <source>The container may not write to it (readOnly).</source>
        <translation>Der Container darf nicht hineinschreiben (readOnly).</translation>
    </message>
    <message>
        <source>The container runtime of an impaired instance does not answer its health check; what runs there goes on.</source>
        <translation>Die Container-Laufzeit einer beeinträchtigten Instanz beantwortet ihre Zustandsprüfung nicht; was dort läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>The container runtime of an instance is checked twice a minute: OK, IMPAIRED while it does not answer, INSUFFICIENT_DATA while its agent is not heard. Nothing is moved for it.</source>
        <translation>Die Container-Laufzeit einer Instanz wird zweimal je Minute geprüft: OK, IMPAIRED, solange sie nicht antwortet, INSUFFICIENT_DATA, solange ihr Agent nicht zu hören ist. Nichts wird deswegen verschoben.</translation>
    </message>
    <message>
        <source>The daemon scheduling strategy is not supported on Fargate.</source>
        <translation>Die Planungsstrategie DAEMON gibt es auf Fargate nicht.</translation>
    </message>
    <message>
        <source>The dead-letter queue for events that cannot be delivered (DeadLetterConfig).</source>
        <translation>Die Warteschlange für Ereignisse, die sich nicht zustellen lassen (DeadLetterConfig).</translation>
    </message>
    <message>
        <source>The deployment {s} of {o} is in stage {stage}{stageEnd}.</source>
        <translation>Die Bereitstellung {s} von {o} ist in Phase {stage}{stageEnd}.</translation>
    </message>
    <message>
        <source>The desired count of {s} changed from {code} to {last}.</source>
        <translation>Die gewünschte Zahl von {s} änderte sich von {code} auf {last}.</translation>
    </message>
    <message>
        <source>The environment variable that is set (name).</source>
        <translation>Die Umgebungsvariable, die gesetzt wird (name).</translation>
    </message>
    <message>
        <source>The events role: it lets EventBridge call RunTask (RoleArn).</source>
        <translation>Die Ereignisrolle: Sie lässt EventBridge RunTask aufrufen (RoleArn).</translation>
    </message>
    <message>
        <source>The fault {fault} ended.</source>
        <translation>Die Störung {fault} endete.</translation>
    </message>
    <message>
        <source>The fewest instances; a higher one raises the desired capacity (MinSize).</source>
        <translation>Die wenigsten Instanzen; eine höhere Zahl hebt die gewünschte Kapazität (MinSize).</translation>
    </message>
    <message>
        <source>The file system of its volumes of type efs that name no other.</source>
        <translation>Das Dateisystem seiner Volumes der Art efs, die kein anderes nennen.</translation>
    </message>
    <message>
        <source>The first essential container of a task that leaks takes more at each full minute until it is killed at its limit.</source>
        <translation>Der erste wesentliche Container eines leckenden Tasks nimmt jede volle Minute mehr, bis er an seinem Limit beendet wird.</translation>
    </message>
    <message>
        <source>The first port of the range (FromPort).</source>
        <translation>Der erste Port des Bereichs (FromPort).</translation>
    </message>
    <message>
        <source>The first task of a deployment finds out which image a tag names, and all later ones run that one, unless versionConsistency is disabled.</source>
        <translation>Der erste Task einer Bereitstellung findet heraus, für welches Image ein Tag steht, und alle späteren führen dieses aus, sofern versionConsistency nicht disabled ist.</translation>
    </message>
    <message>
        <source>The first task of {s} found out that {image} names {digest}, and later ones keep to it.</source>
        <translation>Der erste Task von {s} fand heraus, dass {image} für {digest} steht, und spätere bleiben dabei.</translation>
    </message>
    <message>
        <source>The group keeps its instances even over the availability zones of its subnets (VPCZoneIdentifier).</source>
        <translation>Die Gruppe hält ihre Instanzen gleichmäßig über die Availability Zones ihrer Subnetze (VPCZoneIdentifier).</translation>
    </message>
    <message>
        <source>The group of its tasks (Group); empty: their family.</source>
        <translation>Die Gruppe seiner Tasks (Group); leer: ihre Familie.</translation>
    </message>
    <message>
        <source>The handle of a message&apos;s most recent receive deletes it, also when it is visible again.</source>
        <translation>Die Kennung des jüngsten Empfangs einer Nachricht löscht sie, auch wenn sie wieder sichtbar ist.</translation>
    </message>
    <message>
        <source>The health of a task is that of its essential containers: UNHEALTHY before UNKNOWN before HEALTHY.</source>
        <translation>Der Zustand eines Tasks ist der seiner wesentlichen Container: UNHEALTHY vor UNKNOWN vor HEALTHY.</translation>
    </message>
    <message>
        <source>The health of {s} is {runtime}.</source>
        <translation>Der Zustand von {s} ist {runtime}.</translation>
    </message>
    <message>
        <source>The host that they ask, such as api.example.com; empty: the name of the load balancer itself.</source>
        <translation>Der Host, den sie fragen, etwa api.example.com; leer: der Name des Load Balancers selbst.</translation>
    </message>
    <message>
        <source>The image {image} of {s} could not be pulled.</source>
        <translation>Das Image {image} von {s} konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>The image {image} of {s} could not be pulled: {unpulled}.</source>
        <translation>Das Image {image} von {s} konnte nicht geholt werden: {unpulled}.</translation>
    </message>
    <message>
        <source>The infrastructure role: it lets Amazon ECS make, attach and delete the volumes of its tasks (managedEBSVolume.roleArn).</source>
        <translation>Die Infrastruktur-Rolle: Sie lässt Amazon ECS die Volumes seiner Tasks anlegen, anhängen und löschen (managedEBSVolume.roleArn).</translation>
    </message>
    <message>
        <source>The instance runs in this subnet&apos;s availability zone.</source>
        <translation>Die Instanz läuft in der Availability Zone dieses Subnetzes.</translation>
    </message>
    <message>
        <source>The instance that fails the fewest needs is named with the first of them.</source>
        <translation>Die Instanz, der am wenigsten fehlt, wird mit dem ersten davon genannt.</translation>
    </message>
    <message>
        <source>The interface of a task is free again once the task is STOPPED.</source>
        <translation>Die Schnittstelle eines Tasks ist wieder frei, sobald der Task STOPPED ist.</translation>
    </message>
    <message>
        <source>The last port of the range (ToPort).</source>
        <translation>Der letzte Port des Bereichs (ToPort).</translation>
    </message>
    <message>
        <source>The lifecycle hook {hook} lets {o} go with {result}: {hookEnd}.</source>
        <translation>Der Lifecycle-Hook {hook} lässt {o} mit {result} gehen: {hookEnd}.</translation>
    </message>
    <message>
        <source>The lifecycle hook {hook} of {s} holds it until somebody completes it, or until {until}.</source>
        <translation>Der Lifecycle-Hook {hook} von {s} hält sie fest, bis jemand ihn abschließt, oder bis {until}.</translation>
    </message>
    <message>
        <source>The listener of its load balancer that lets the new tasks be tried before production traffic shifts (advancedConfiguration.testListenerRule).</source>
        <translation>Der Listener seines Load Balancers, mit dem sich die neuen Tasks probieren lassen, ehe der Produktionsverkehr wechselt (advancedConfiguration.testListenerRule).</translation>
    </message>
    <message>
        <source>The listener of the load balancer that they ask.</source>
        <translation>Der Listener des Load Balancers, den sie fragen.</translation>
    </message>
    <message>
        <source>The load balancer has a node in this subnet&apos;s availability zone.</source>
        <translation>Der Load Balancer hat einen Knoten in der Availability Zone dieses Subnetzes.</translation>
    </message>
    <message>
        <source>The load of {s} changed from {rates} requests/s.</source>
        <translation>Die Last von {s} änderte sich von {rates} Anfragen/s.</translation>
    </message>
    <message>
        <source>The log group that awslogs writes into (awslogs-group).</source>
        <translation>Die Log-Gruppe, in die awslogs schreibt (awslogs-group).</translation>
    </message>
    <message>
        <source>The log group that its log driver awslogs writes into.</source>
        <translation>Die Log-Gruppe, in die sein Log-Treiber awslogs schreibt.</translation>
    </message>
    <message>
        <source>The machine and its interface take 12 s, then the whole image is pulled at 20 MiB a second, for nothing is cached from task to task, and the containers start in 2 s.</source>
        <translation>Die Maschine und ihre Schnittstelle brauchen 12 s, dann wird das ganze Image mit 20 MiB je Sekunde geholt, denn von Task zu Task wird nichts behalten, und die Container starten in 2 s.</translation>
    </message>
    <message>
        <source>The method of their requests, such as GET or POST.</source>
        <translation>Die Methode ihrer Anfragen, etwa GET oder POST.</translation>
    </message>
    <message>
        <source>The metric is one of this capacity provider (CapacityProviderName).</source>
        <translation>Die Metrik ist eine dieses Kapazitätsanbieters (CapacityProviderName).</translation>
    </message>
    <message>
        <source>The metric is one of this cluster (ClusterName).</source>
        <translation>Die Metrik ist eine dieses Clusters (ClusterName).</translation>
    </message>
    <message>
        <source>The metric is one of this group&apos;s instances (AutoScalingGroupName).</source>
        <translation>Die Metrik ist eine der Instanzen dieser Gruppe (AutoScalingGroupName).</translation>
    </message>
    <message>
        <source>The metric is one of this load balancer (LoadBalancer).</source>
        <translation>Die Metrik ist eine dieses Load Balancers (LoadBalancer).</translation>
    </message>
    <message>
        <source>The metric is one of this queue (QueueName).</source>
        <translation>Die Metrik ist eine dieser Warteschlange (QueueName).</translation>
    </message>
    <message>
        <source>The metric is one of this service (ClusterName, ServiceName).</source>
        <translation>Die Metrik ist eine dieses Service (ClusterName, ServiceName).</translation>
    </message>
    <message>
        <source>The metric is one of this target group (TargetGroup, LoadBalancer).</source>
        <translation>Die Metrik ist eine dieser Zielgruppe (TargetGroup, LoadBalancer).</translation>
    </message>
    <message>
        <source>The minimum and maximum step size bound by how many instances a scale-out goes beyond N; a scale-in they do not bound.</source>
        <translation>Kleinster und größter Schritt begrenzen, um wie viele Instanzen ein Scale-out über N hinausgeht; ein Scale-in begrenzen sie nicht.</translation>
    </message>
    <message>
        <source>The moment an essential container exits the others get SIGTERM; nobody waits for the load balancer.</source>
        <translation>Sobald ein wesentlicher Container endet, bekommen die anderen SIGTERM; niemand wartet auf den Load Balancer.</translation>
    </message>
    <message>
        <source>The most instances; a lower one lowers the desired capacity (MaxSize).</source>
        <translation>Die meisten Instanzen; eine niedrigere Zahl senkt die gewünschte Kapazität (MaxSize).</translation>
    </message>
    <message>
        <source>The most tasks while tasks are replaced, as part of the desired tasks, rounded down (maximumPercent). DAEMON: always 100.</source>
        <translation>Die meisten Tasks, während Tasks ersetzt werden, als Teil der gewünschten, abgerundet (maximumPercent). DAEMON: immer 100.</translation>
    </message>
    <message>
        <source>The name of a cookie that its answers set, as a target group with stickiness of type app_cookie needs it; empty: none.</source>
        <translation>Der Name eines Cookies, das seine Antworten setzen, wie eine Zielgruppe mit Stickiness der Art app_cookie es braucht; leer: keines.</translation>
    </message>
    <message>
        <source>The name of a service is free again once it is INACTIVE.</source>
        <translation>Der Name eines Service ist wieder frei, sobald er INACTIVE ist.</translation>
    </message>
    <message>
        <source>The name of the queue or subscriber that the topic is linked to (Endpoint).</source>
        <translation>Der Name der Warteschlange oder des Abonnenten, mit dem das Thema verbunden ist (Endpoint).</translation>
    </message>
    <message>
        <source>The newest deployment is PRIMARY and older ones are wound down.</source>
        <translation>Die neueste Bereitstellung ist PRIMARY, und ältere werden abgebaut.</translation>
    </message>
    <message>
        <source>The number of what is drawn now (revision).</source>
        <translation>Die Nummer dessen, was jetzt gezeichnet ist (revision).</translation>
    </message>
    <message>
        <source>The other target group, in which deployments that shift traffic register every second set of tasks (advancedConfiguration.alternateTargetGroupArn).</source>
        <translation>Die andere Zielgruppe, in der Bereitstellungen mit Verkehrswechsel jeden zweiten Satz Tasks anmelden (advancedConfiguration.alternateTargetGroupArn).</translation>
    </message>
    <message>
        <source>The part of a VPC in one availability zone. Instances, services and load balancers are linked to it.</source>
        <translation>Der Teil einer VPC in einer Availability Zone. Instanzen, Services und Load Balancer sind damit verbunden.</translation>
    </message>
    <message>
        <source>The part of the VPC&apos;s addresses that it has (CidrBlock).</source>
        <translation>Sein Teil der Adressen der VPC (CidrBlock).</translation>
    </message>
    <message>
        <source>The part of the desired tasks that must stay healthy while tasks are replaced, rounded up (minimumHealthyPercent).</source>
        <translation>Der Teil der gewünschten Tasks, der gesund bleiben muss, während Tasks ersetzt werden, aufgerundet (minimumHealthyPercent).</translation>
    </message>
    <message>
        <source>The part of the second target group.</source>
        <translation>Der Anteil der zweiten Zielgruppe.</translation>
    </message>
    <message>
        <source>The percentage, rounded up, or the number of failed tasks at which a deployment fails (thresholdConfiguration.value).</source>
        <translation>Der Prozentsatz, aufgerundet, oder die Zahl gescheiterter Tasks, bei der eine Bereitstellung scheitert (thresholdConfiguration.value).</translation>
    </message>
    <message>
        <source>The point of a minute is seen 60 s after that minute.</source>
        <translation>Der Punkt einer Minute ist 60 s nach dieser Minute zu sehen.</translation>
    </message>
    <message>
        <source>The port inside the container (containerPort).</source>
        <translation>Der Port im Container (containerPort).</translation>
    </message>
    <message>
        <source>The port of the instance (hostPort). A fixed port allows one such task per instance.</source>
        <translation>Der Port der Instanz (hostPort). Ein fester Port erlaubt einen solchen Task je Instanz.</translation>
    </message>
    <message>
        <source>The port of the listener that it is a rule of.</source>
        <translation>Der Port des Listeners, dessen Regel sie ist.</translation>
    </message>
    <message>
        <source>The port on which the load balancer listens (Port).</source>
        <translation>Der Port, auf dem der Load Balancer lauscht (Port).</translation>
    </message>
    <message>
        <source>The ports it listens on, and where each sends its requests (CreateListener).</source>
        <translation>Die Ports, auf denen er lauscht, und wohin jeder seine Anfragen sendet (CreateListener).</translation>
    </message>
    <message>
        <source>The price of Spot floats; here it is 30 % of the On-Demand price throughout.</source>
        <translation>Der Preis von Spot schwankt; hier ist er durchgehend 30 % des On-Demand-Preises.</translation>
    </message>
    <message>
        <source>The protocol of the requests (Protocol).</source>
        <translation>Das Protokoll der Anfragen (Protocol).</translation>
    </message>
    <message>
        <source>The protocol spoken with the targets (Protocol).</source>
        <translation>Das Protokoll, das mit den Zielen gesprochen wird (Protocol).</translation>
    </message>
    <message>
        <source>The query of their requests, such as version=2&amp;beta=yes.</source>
        <translation>Die Abfrage ihrer Anfragen, etwa version=2&amp;beta=yes.</translation>
    </message>
    <message>
        <source>The queue whose messages it receives, works on and deletes, as its task role allows.</source>
        <translation>Die Warteschlange, deren Nachrichten er empfängt, bearbeitet und löscht, wie seine Task-Rolle es erlaubt.</translation>
    </message>
    <message>
        <source>The queue whose visible messages are divided by the tasks of the service, as the metric math of a customized metric does.</source>
        <translation>Die Warteschlange, deren sichtbare Nachrichten durch die Tasks des Service geteilt werden, wie die Metrikmathematik einer eigenen Metrik es tut.</translation>
    </message>
    <message>
        <source>The repository that its image is in.</source>
        <translation>Das Repository, in dem sein Image ist.</translation>
    </message>
    <message>
        <source>The result is {result}, for {hookEnd}.</source>
        <translation>Das Ergebnis ist {result}, denn {hookEnd}.</translation>
    </message>
    <message>
        <source>The rule with the lowest number is tried first (Priority).</source>
        <translation>Die Regel mit der kleinsten Zahl wird zuerst versucht (Priority).</translation>
    </message>
    <message>
        <source>The same on FARGATE_SPOT (Fargate Spot vCPU resource count).</source>
        <translation>Dasselbe auf FARGATE_SPOT (Fargate Spot vCPU resource count).</translation>
    </message>
    <message>
        <source>The schedule of {s} fired.</source>
        <translation>Der Zeitplan von {s} löste aus.</translation>
    </message>
    <message>
        <source>The scheduler counts resources as free as soon as a task is asked to stop.</source>
        <translation>Der Scheduler zählt Ressourcen als frei, sobald ein Task anhalten soll.</translation>
    </message>
    <message>
        <source>The scheduler stops no healthy task of a service that is protected, for 2 h or for 1 to 2,880 minutes as is asked.</source>
        <translation>Der Scheduler hält keinen gesunden Task eines Service an, der geschützt ist, für 2 h oder für 1 bis 2.880 Minuten, wie verlangt.</translation>
    </message>
    <message>
        <source>The security group of its instances.</source>
        <translation>Die Sicherheitsgruppe seiner Instanzen.</translation>
    </message>
    <message>
        <source>The security group of its mount targets; it must let TCP port 2049 in.</source>
        <translation>Die Sicherheitsgruppe seiner Mount-Ziele; sie muss TCP-Port 2049 hereinlassen.</translation>
    </message>
    <message>
        <source>The security group of the instance.</source>
        <translation>Die Sicherheitsgruppe der Instanz.</translation>
    </message>
    <message>
        <source>The security group of the load balancer.</source>
        <translation>Die Sicherheitsgruppe des Load Balancers.</translation>
    </message>
    <message>
        <source>The security groups let {o} be reached.</source>
        <translation>Die Sicherheitsgruppen lassen zu, dass {o} erreicht wird.</translation>
    </message>
    <message>
        <source>The service or RunTask configures it, by its name; a service of which this is not so is refused, and where it is drawn so its tasks fail to start.</source>
        <translation>Der Service oder RunTask konfiguriert es, nach seinem Namen; ein Service, für den das nicht gilt, wird abgewiesen, und wo er so gezeichnet ist, starten seine Tasks nicht.</translation>
    </message>
    <message>
        <source>The service that may call sqs:SendMessage (Principal).</source>
        <translation>Der Dienst, der sqs:SendMessage aufrufen darf (Principal).</translation>
    </message>
    <message>
        <source>The service whose desired count the policy changes (ResourceId).</source>
        <translation>Der Service, dessen gewünschte Zahl die Richtlinie ändert (ResourceId).</translation>
    </message>
    <message>
        <source>The share of a target that turns healthy beside others grows evenly, here in 20 steps.</source>
        <translation>Der Anteil eines Ziels, das neben anderen gesund wird, wächst gleichmäßig, hier in 20 Schritten.</translation>
    </message>
    <message>
        <source>The simulated clock&apos;s first instant, ISO 8601 in UTC.</source>
        <translation>Der erste Augenblick der simulierten Uhr, ISO 8601 in UTC.</translation>
    </message>
    <message>
        <source>The statements of a policy that is stated (Policy).</source>
        <translation>Die Anweisungen einer angegebenen Richtlinie (Policy).</translation>
    </message>
    <message>
        <source>The step scaling policy that acts while the alarm is in ALARM (AlarmActions).</source>
        <translation>Die Richtlinie mit Schritten, die wirkt, während der Alarm in ALARM ist (AlarmActions).</translation>
    </message>
    <message>
        <source>The strategies order the instances that fit, one after the other; fewest tasks, age and number break ties.</source>
        <translation>Die Strategien ordnen die passenden Instanzen, eine nach der anderen; wenigste Tasks, Alter und Nummer entscheiden bei Gleichstand.</translation>
    </message>
    <message>
        <source>The subscription of {o} to {s} is {subscription}.</source>
        <translation>Das Abonnement von {o} bei {s} ist {subscription}.</translation>
    </message>
    <message>
        <source>The target group that gets the other part.</source>
        <translation>Die Zielgruppe, die den anderen Teil bekommt.</translation>
    </message>
    <message>
        <source>The target group that gets the requests (DefaultActions, forward).</source>
        <translation>Die Zielgruppe, die die Anfragen bekommt (DefaultActions, forward).</translation>
    </message>
    <message>
        <source>The target group that gets the requests.</source>
        <translation>Die Zielgruppe, die die Anfragen bekommt.</translation>
    </message>
    <message>
        <source>The target of {o} is {target}{checks}.</source>
        <translation>Das Ziel von {o} ist {target}{checks}.</translation>
    </message>
    <message>
        <source>The target of {o} keeps its connections until {end} at the latest.</source>
        <translation>Das Ziel von {o} behält seine Verbindungen spätestens bis {end}.</translation>
    </message>
    <message>
        <source>The target of {o} was deregistered from {named}.</source>
        <translation>Das Ziel von {o} wurde bei {named} abgemeldet.</translation>
    </message>
    <message>
        <source>The target of {o} was registered with {named} at port {last}.</source>
        <translation>Das Ziel von {o} wurde bei {named} an Port {last} angemeldet.</translation>
    </message>
    <message>
        <source>The task definition that its tasks are made from.</source>
        <translation>Die Task-Definition, aus der seine Tasks entstehen.</translation>
    </message>
    <message>
        <source>The task execution role: what the agent may do to start its containers (executionRoleArn).</source>
        <translation>Die Task-Ausführungsrolle: was der Agent darf, um seine Container zu starten (executionRoleArn).</translation>
    </message>
    <message>
        <source>The task role: what the application in its containers may do (taskRoleArn).</source>
        <translation>Die Task-Rolle: was die Anwendung in seinen Containern darf (taskRoleArn).</translation>
    </message>
    <message>
        <source>The task targets of one rule share its cluster, count, launch type and network; input transformers and archives are not simulated.</source>
        <translation>Die Task-Ziele einer Regel teilen Cluster, Zahl, Starttyp und Netz; Eingabeumformer und Archive werden nicht simuliert.</translation>
    </message>
    <message>
        <source>The task that took its place elsewhere is healthy, and no zone has more tasks.</source>
        <translation>Der Task, der anderswo seinen Platz einnahm, ist gesund, und keine Zone hat mehr Tasks.</translation>
    </message>
    <message>
        <source>The tasks of an instance that is deregistered by force are STOPPED for Amazon ECS, whatever becomes of them.</source>
        <translation>Die Tasks einer mit Zwang abgemeldeten Instanz sind für Amazon ECS STOPPED, was auch aus ihnen wird.</translation>
    </message>
    <message>
        <source>The tasks of an instance that is gone are STOPPED.</source>
        <translation>Die Tasks einer Instanz, die fort ist, sind STOPPED.</translation>
    </message>
    <message>
        <source>The tasks of {s} run {image}@{digest}.</source>
        <translation>Die Tasks von {s} führen {image}@{digest} aus.</translation>
    </message>
    <message>
        <source>The tasks that a load balancer sends requests to, and how it checks their health.</source>
        <translation>Die Tasks, an die ein Load Balancer Anfragen sendet, und wie er ihren Zustand prüft.</translation>
    </message>
    <message>
        <source>The time between two checks of a target (HealthCheckIntervalSeconds).</source>
        <translation>Die Zeit zwischen zwei Prüfungen eines Ziels (HealthCheckIntervalSeconds).</translation>
    </message>
    <message>
        <source>The time over which a new target&apos;s share grows (slow_start.duration_seconds).</source>
        <translation>Die Zeit, über die der Anteil eines neuen Ziels wächst (slow_start.duration_seconds).</translation>
    </message>
    <message>
        <source>The topic that it publishes to when it goes into ALARM (AlarmActions).</source>
        <translation>Das Thema, in dem er veröffentlicht, wenn er in ALARM geht (AlarmActions).</translation>
    </message>
    <message>
        <source>The traffic that is let through. What no inbound rule names is not let in; without outbound rules everything is let out.</source>
        <translation>Der Verkehr, der durchgelassen wird. Was keine Eingangsregel nennt, kommt nicht herein; ohne Ausgangsregeln geht alles hinaus.</translation>
    </message>
    <message>
        <source>The usual port of a target (Port). Services register each task with its own.</source>
        <translation>Der übliche Port eines Ziels (Port). Services melden jeden Task mit seinem eigenen an.</translation>
    </message>
    <message>
        <source>The volume of Amazon EBS that each of its tasks gets, where its task definition has one of type ebs (volumeConfigurations).</source>
        <translation>Das Volume von Amazon EBS, das jeder seiner Tasks bekommt, wo seine Task-Definition eines der Art ebs hat (volumeConfigurations).</translation>
    </message>
    <message>
        <source>The volume of a service&apos;s task is deleted with it in DEPROVISIONING; RunTask may let one outlive its task.</source>
        <translation>Das Volume eines Service-Tasks wird mit ihm in DEPROVISIONING gelöscht; RunTask kann eines seinen Task überleben lassen.</translation>
    </message>
    <message>
        <source>The volume of type ebs of its task definition (name).</source>
        <translation>Das Volume der Art ebs seiner Task-Definition (name).</translation>
    </message>
    <message>
        <source>The zone in which everything linked to this subnet runs (AvailabilityZone).</source>
        <translation>Die Zone, in der alles läuft, was mit diesem Subnetz verbunden ist (AvailabilityZone).</translation>
    </message>
    <message>
        <source>There is no manifest for {image}.</source>
        <translation>Es gibt kein Manifest für {image}.</translation>
    </message>
    <message>
        <source>They do not fit on the smallest instance type of its group.</source>
        <translation>Sie passen nicht auf den kleinsten Instanztyp seiner Gruppe.</translation>
    </message>
    <message>
        <source>They were received as often as {s} allows, {last} times, and nobody deleted them.</source>
        <translation>Sie wurden so oft empfangen, wie {s} erlaubt, {last} Mal, und niemand löschte sie.</translation>
    </message>
    <message>
        <source>They were visible, and {receiver} asked {s} for messages.</source>
        <translation>Sie waren sichtbar, und {receiver} bat {s} um Nachrichten.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Throughput, MiB/s</source>
        <translation>Durchsatz, MiB/s</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Times are in UTC; inputs of its own are not simulated.</source>
        <translation>Zeiten sind in UTC; eigene Eingaben werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitverhalten</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To how few tasks scaling policies may go (RegisterScalableTarget, MinCapacity).</source>
        <translation>Auf wie wenige Tasks Skalierungsrichtlinien gehen dürfen (RegisterScalableTarget, MinCapacity).</translation>
    </message>
    <message>
        <source>To how many tasks scaling policies may go (RegisterScalableTarget, MaxCapacity).</source>
        <translation>Auf wie viele Tasks Skalierungsrichtlinien gehen dürfen (RegisterScalableTarget, MaxCapacity).</translation>
    </message>
    <message>
        <source>To port</source>
        <translation>Bis Port</translation>
    </message>
    <message>
        <source>To replace what drains, RUNNING is healthy enough where no load balancer looks and no deployment goes on.</source>
        <translation>Um Auslaufendes zu ersetzen, ist RUNNING gesund genug, wo kein Load Balancer hinsieht und keine Bereitstellung läuft.</translation>
    </message>
    <message>
        <source>To roll back, all traffic goes to the deployment that was COMPLETED before, and the tasks of the one that failed stop.</source>
        <translation>Beim Zurückrollen geht aller Verkehr an die Bereitstellung, die vorher COMPLETED war, und die Tasks der gescheiterten halten an.</translation>
    </message>
    <message>
        <source>To run a task the rule needs the events role, and a schedule needs it for any target; without it the invocation fails, and nobody tries again.</source>
        <translation>Um einen Task auszuführen, braucht die Regel die Ereignisrolle, und ein Zeitplan braucht sie für jedes Ziel; ohne sie scheitert der Aufruf, und niemand versucht es wieder.</translation>
    </message>
    <message>
        <source>Tracked metric</source>
        <translation>Verfolgte Metrik</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Transit encryption</source>
        <translation>Verschlüsselung unterwegs</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Types have the sizes, interfaces and prices of us-east-1 on 2026-07-20.</source>
        <translation>Typen haben die Größen, Schnittstellen und Preise von us-east-1 am 2026-07-20.</translation>
    </message>
    <message>
        <source>Uneven zones are balanced by launching first and terminating then, beyond the maximum size by 10 % of it or one instance.</source>
        <translation>Ungleiche Zonen werden ausgeglichen, indem erst gestartet und dann beendet wird, über die größte Zahl hinaus um 10 % davon oder eine Instanz.</translation>
    </message>
    <message>
        <source>Unhealthy threshold</source>
        <translation>Schwelle für nicht gesund</translation>
    </message>
    <message>
        <source>Unique within the group (LifecycleHookName).</source>
        <translation>In der Gruppe einmalig (LifecycleHookName).</translation>
    </message>
    <message>
        <source>Until its first check is over an instance is INITIALIZING.</source>
        <translation>Bis ihre erste Prüfung um ist, ist eine Instanz INITIALIZING.</translation>
    </message>
    <message>
        <source>Until its first success, failures of checks that begin within the start period do not count.</source>
        <translation>Bis zu seinem ersten Erfolg zählen Fehler von Prüfungen nicht, die in der Anlaufzeit beginnen.</translation>
    </message>
    <message>
        <source>Until then failures do not count (healthCheck.startPeriod).</source>
        <translation>Bis dahin zählen Fehler nicht (healthCheck.startPeriod).</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Uploads per minute</source>
        <translation>Uploads je Minute</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>VPC endpoints</source>
        <translation>VPC-Endpunkte</translation>
    </message>
    <message>
        <source>VPCs</source>
        <translation>VPCs</translation>
    </message>
    <message>
        <source>Value from</source>
        <translation>Wert aus</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Variables for the program (environment). Values are kept and hidden on screen.</source>
        <translation>Variablen für das Programm (environment). Werte werden aufbewahrt und auf dem Bildschirm verborgen.</translation>
    </message>
    <message>
        <source>Variables whose values the agent fetches with the task execution role (secrets).</source>
        <translation>Variablen, deren Werte der Agent mit der Task-Ausführungsrolle holt (secrets).</translation>
    </message>
    <message>
        <source>Version consistency</source>
        <translation>Versionsgleichheit</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>Sichtbarkeits-Zeitlimit</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Volumes and GPUs are kept but not simulated yet; command and environment change nothing.</source>
        <translation>Volumes und GPUs werden behalten, aber noch nicht simuliert; Befehl und Umgebung ändern nichts.</translation>
    </message>
    <message>
        <source>Volumes are mounted before any container starts, and {lack}.</source>
        <translation>Volumes werden gemountet, ehe ein Container startet, und {lack}.</translation>
    </message>
    <message>
        <source>Wait time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waits for a hook that is deleted end: launches are abandoned, terminations continue.</source>
        <translation>Das Warten auf einen gelöschten Hook endet: Starts werden abgebrochen, Beendigungen gehen weiter.</translation>
    </message>
    <message>
        <source>Watches a metric and changes its state when enough of its datapoints are beyond a threshold.</source>
        <translation>Beobachtet eine Metrik und wechselt den Zustand, wenn genug ihrer Datenpunkte jenseits einer Schwelle liegen.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What RegisterTargets registers is probed and asked like the targets of a service, with whatever listens at its port; no service touches it.</source>
        <translation>Was RegisterTargets anmeldet, wird geprüft und gefragt wie die Ziele eines Service, was auch an seinem Port lauscht; kein Service rührt es an.</translation>
    </message>
    <message>
        <source>What a container says is made of what happens to it, a line for each: no program runs in it. Requests are no lines.</source>
        <translation>Was ein Container sagt, entsteht aus dem, was mit ihm geschieht, je eine Zeile: In ihm läuft kein Programm. Anfragen sind keine Zeilen.</translation>
    </message>
    <message>
        <source>What a container writes into itself, into a bind mount without a path or into a Docker volume of scope task is gone with its task; a path of the instance and a Docker volume of scope shared stay there, and a file system outlives both.</source>
        <translation>Was ein Container in sich selbst, in einen Bind-Mount ohne Pfad oder in ein Docker-Volume mit Geltungsbereich task schreibt, vergeht mit seinem Task; ein Pfad der Instanz und ein Docker-Volume mit Geltungsbereich shared bleiben dort, und ein Dateisystem überlebt beide.</translation>
    </message>
    <message>
        <source>What a daemon task held, host ports and its network interface too, is kept for the next one on its instance.</source>
        <translation>Was ein Daemon-Task hielt, auch Host-Ports und seine Netzwerkschnittstelle, bleibt für den nächsten auf seiner Instanz.</translation>
    </message>
    <message>
        <source>What a datapoint counts as that is not there (TreatMissingData).</source>
        <translation>Wofür ein Datenpunkt gilt, der nicht da ist (TreatMissingData).</translation>
    </message>
    <message>
        <source>What a drawn repository does not hold cannot be pulled, nor what one held that was deleted; of repositories that were never drawn all is there.</source>
        <translation>Was ein gezeichnetes Repository nicht enthält, lässt sich nicht holen, auch nicht, was ein gelöschtes enthielt; von nie gezeichneten Repositories ist alles da.</translation>
    </message>
    <message>
        <source>What a provider lacks stays missing: another one gets nothing in its place.</source>
        <translation>Was einem Anbieter fehlt, bleibt aus: Ein anderer bekommt an seiner Stelle nichts.</translation>
    </message>
    <message>
        <source>What a run must show, as JSON.</source>
        <translation>Was ein Lauf zeigen muss, als JSON.</translation>
    </message>
    <message>
        <source>What a service&apos;s task had goes with it; only RunTask may let it stay.</source>
        <translation>Was ein Task eines Service hatte, vergeht mit ihm; nur RunTask kann es stehen lassen.</translation>
    </message>
    <message>
        <source>What a task answers comes later by the delay, to health checks of a load balancer too; without jitter.</source>
        <translation>Was ein Task antwortet, kommt um die Verzögerung später, auch bei Zustandsprüfungen eines Load Balancers; ohne Schwankung.</translation>
    </message>
    <message>
        <source>What a task is made of: containers, network mode and what it reserves. Its name is the family.</source>
        <translation>Woraus ein Task besteht: Container, Netzwerkmodus und was er reserviert. Ihr Name ist die Familie.</translation>
    </message>
    <message>
        <source>What a task starts with is fetched with the task execution role, and {lack}.</source>
        <translation>Womit ein Task startet, wird mit der Task-Ausführungsrolle geholt, und {lack}.</translation>
    </message>
    <message>
        <source>What a time-out results in: ABANDON terminates an instance that launches (DefaultResult).</source>
        <translation>Wozu ein Zeitlimit führt: ABANDON beendet eine startende Instanz (DefaultResult).</translation>
    </message>
    <message>
        <source>What an application calls of AWS is allowed by the task role alone. Without one its calls go out with the role of the instance, which allows what the agent does: they are denied, and the task runs on. Here requests that need them are answered 500, and a job exits with 1.</source>
        <translation>Was eine Anwendung bei AWS aufruft, erlaubt allein die Task-Rolle. Ohne eine gehen ihre Aufrufe mit der Rolle der Instanz hinaus, die erlaubt, was der Agent tut: Sie werden verweigert, und der Task läuft weiter. Hier werden Anfragen, die sie brauchen, mit 500 beantwortet, und ein Job endet mit 1.</translation>
    </message>
    <message>
        <source>What an instance must satisfy (placementConstraints).</source>
        <translation>Was eine Instanz erfüllen muss (placementConstraints).</translation>
    </message>
    <message>
        <source>What an instance of a group is given by PutAttributes is gone with it: its group launches others without.</source>
        <translation>Was eine Instanz einer Gruppe durch PutAttributes bekommt, vergeht mit ihr: Ihre Gruppe startet andere ohne das.</translation>
    </message>
    <message>
        <source>What an instance, a task, the starting of a task, EventBridge or Amazon ECS itself may do in AWS. These are five different roles.</source>
        <translation>Was eine Instanz, ein Task, der Start eines Tasks, EventBridge oder Amazon ECS selbst bei AWS darf. Das sind fünf verschiedene Rollen.</translation>
    </message>
    <message>
        <source>What becomes of all that is measured in a period (Statistic).</source>
        <translation>Was aus allem wird, das in einem Zeitraum gemessen wird (Statistic).</translation>
    </message>
    <message>
        <source>What becomes of the requests (Actions, Type).</source>
        <translation>Was aus den Anfragen wird (Actions, Type).</translation>
    </message>
    <message>
        <source>What cannot be delivered goes to the rule&apos;s dead-letter queue; without one it is dropped.</source>
        <translation>Was sich nicht zustellen lässt, geht in die Warteschlange für Unzustellbares der Regel; ohne eine wird es verworfen.</translation>
    </message>
    <message>
        <source>What datapoints are compared with (Threshold).</source>
        <translation>Womit Datenpunkte verglichen werden (Threshold).</translation>
    </message>
    <message>
        <source>What follows, the further the metric is beyond the threshold of the alarm that runs the policy (StepAdjustments).</source>
        <translation>Was folgt, je weiter die Metrik jenseits der Schwelle des Alarms liegt, der die Richtlinie auslöst (StepAdjustments).</translation>
    </message>
    <message>
        <source>What ignores SIGTERM runs until stopTimeout is over and ends with SIGKILL.</source>
        <translation>Was SIGTERM nicht beachtet, läuft, bis stopTimeout um ist, und endet mit SIGKILL.</translation>
    </message>
    <message>
        <source>What is asked for in a check (HealthCheckPath).</source>
        <translation>Wonach eine Prüfung fragt (HealthCheckPath).</translation>
    </message>
    <message>
        <source>What is changed of the launch settings holds for instances that are launched from then on.</source>
        <translation>Was an den Starteinstellungen geändert wird, gilt für Instanzen, die von da an starten.</translation>
    </message>
    <message>
        <source>What is drawn with no security group holds nothing up, where AWS takes the VPC&apos;s default group, which lets in its own members only.</source>
        <translation>Was ohne Sicherheitsgruppe gezeichnet ist, hält nichts auf, wo AWS die Standardgruppe der VPC nimmt, die nur ihre eigenen Mitglieder hereinlässt.</translation>
    </message>
    <message>
        <source>What is kept at its target (PredefinedMetricType).</source>
        <translation>Was auf seinem Ziel gehalten wird (PredefinedMetricType).</translation>
    </message>
    <message>
        <source>What is stopped within its grace period is not said to have failed health checks.</source>
        <translation>Was in seiner Schonfrist anhält, hat nicht wegen Zustandsprüfungen versagt.</translation>
    </message>
    <message>
        <source>What it allows, one a line: policies of AWS by name, such as AmazonSQSFullAccess (ManagedPolicyArns), and actions such as s3:GetObject. Empty: what its purpose needs; none: nothing.</source>
        <translation>Was sie erlaubt, eines je Zeile: Richtlinien von AWS nach Namen, etwa AmazonSQSFullAccess (ManagedPolicyArns), und Aktionen wie s3:GetObject. Leer: was ihr Zweck braucht; none: nichts.</translation>
    </message>
    <message>
        <source>What it must have reached: started, exited, exited with 0, or HEALTHY (condition).</source>
        <translation>Was er erreicht haben muss: gestartet, beendet, mit 0 beendet, oder HEALTHY (condition).</translation>
    </message>
    <message>
        <source>What it uses while it has nothing to do.</source>
        <translation>Was er braucht, während er nichts zu tun hat.</translation>
    </message>
    <message>
        <source>What its containers may mount (volumes).</source>
        <translation>Was seine Container mounten dürfen (volumes).</translation>
    </message>
    <message>
        <source>What its launch template names (InstanceType). Instances that are there stay as they are.</source>
        <translation>Was ihre Startvorlage nennt (InstanceType). Vorhandene Instanzen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What its tasks run on, on Fargate (platformVersion).</source>
        <translation>Worauf seine Tasks laufen, auf Fargate (platformVersion).</translation>
    </message>
    <message>
        <source>What makes it scale: a tracked target, steps beyond the threshold of an alarm, the time, or, for an Auto Scaling group, an alarm alone (PolicyType).</source>
        <translation>Was sie skalieren lässt: ein verfolgter Zielwert, Schritte jenseits der Schwelle eines Alarms, die Zeit, oder, bei einer Auto-Scaling-Gruppe, allein ein Alarm (PolicyType).</translation>
    </message>
    <message>
        <source>What mount points call it (name).</source>
        <translation>Wie Mount-Punkte es nennen (name).</translation>
    </message>
    <message>
        <source>What of the file system is mounted (rootDirectory); empty: all.</source>
        <translation>Was vom Dateisystem gemountet wird (rootDirectory); leer: alles.</translation>
    </message>
    <message>
        <source>What placement reserves, where it is set (memoryReservation).</source>
        <translation>Was die Platzierung reserviert, wo es gesetzt ist (memoryReservation).</translation>
    </message>
    <message>
        <source>What remains of an instance is what tasks have not reserved, whatever they use of it.</source>
        <translation>Was von einer Instanz übrig ist, ist, was Tasks nicht reserviert haben, was sie auch davon brauchen.</translation>
    </message>
    <message>
        <source>What tasks left on an instance is lost with it.</source>
        <translation>Was Tasks auf einer Instanz hinterließen, ist mit ihr verloren.</translation>
    </message>
    <message>
        <source>What the alarm watches (MetricName).</source>
        <translation>Was der Alarm beobachtet (MetricName).</translation>
    </message>
    <message>
        <source>What the drawing is called.</source>
        <translation>Wie die Zeichnung heißt.</translation>
    </message>
    <message>
        <source>What the event of the wait tells besides (NotificationMetadata).</source>
        <translation>Was das Ereignis des Wartens noch mitteilt (NotificationMetadata).</translation>
    </message>
    <message>
        <source>What the group is for (GroupDescription).</source>
        <translation>Wofür die Gruppe ist (GroupDescription).</translation>
    </message>
    <message>
        <source>What the host must be like, such as *.example.com (host-header).</source>
        <translation>Wie der Host sein muss, etwa *.example.com (host-header).</translation>
    </message>
    <message>
        <source>What the keys of uploads begin with, such as uploads/.</source>
        <translation>Womit die Schlüssel der Uploads beginnen, etwa uploads/.</translation>
    </message>
    <message>
        <source>What the metric is kept at (TargetValue).</source>
        <translation>Worauf die Metrik gehalten wird (TargetValue).</translation>
    </message>
    <message>
        <source>What the note says.</source>
        <translation>Was die Notiz sagt.</translation>
    </message>
    <message>
        <source>What the numbers of the adjustments are (AdjustmentType).</source>
        <translation>Was die Zahlen der Anpassungen sind (AdjustmentType).</translation>
    </message>
    <message>
        <source>What the path must be like, such as /api/* (path-pattern); several with commas between, any without.</source>
        <translation>Wie der Pfad sein muss, etwa /api/* (path-pattern); mehrere mit Kommas dazwischen, ohne Angabe jeder.</translation>
    </message>
    <message>
        <source>What the policy looks at (FilterPolicyScope).</source>
        <translation>Worauf die Richtlinie blickt (FilterPolicyScope).</translation>
    </message>
    <message>
        <source>What the program in a container does is said by its docker labels that begin with stowage.</source>
        <translation>Was das Programm in einem Container tut, sagen seine Docker-Labels, die mit stowage beginnen.</translation>
    </message>
    <message>
        <source>What the program really uses; above the hard limit it is killed.</source>
        <translation>Was das Programm wirklich braucht; über dem harten Limit wird es beendet.</translation>
    </message>
    <message>
        <source>What the query must hold, such as version=2 (query-string).</source>
        <translation>Was die Abfrage enthalten muss, etwa version=2 (query-string).</translation>
    </message>
    <message>
        <source>What they ask for; rules of the listener can tell by it.</source>
        <translation>Wonach sie fragen; Regeln des Listeners können danach unterscheiden.</translation>
    </message>
    <message>
        <source>What to run instead of the image&apos;s own command, one argument a line (command).</source>
        <translation>Was statt des Befehls im Image ausgeführt wird, ein Argument je Zeile (command).</translation>
    </message>
    <message>
        <source>What to spread over, or cpu or memory to pack by (field).</source>
        <translation>Worüber verteilt wird, oder cpu oder memory, wonach gepackt wird (field).</translation>
    </message>
    <message>
        <source>What undo takes back is deregistered, and registered again under its number by redo.</source>
        <translation>Was Rückgängig zurücknimmt, wird abgemeldet, und durch Wiederholen unter seiner Nummer wieder angemeldet.</translation>
    </message>
    <message>
        <source>What was measured before anybody watched a metric counts as far back as the newest value held.</source>
        <translation>Was gemessen wurde, ehe jemand eine Metrik beobachtete, zählt so weit zurück, wie der neueste Wert galt.</translation>
    </message>
    <message>
        <source>What you ask for is a first cause.</source>
        <translation>Was Sie verlangen, ist eine erste Ursache.</translation>
    </message>
    <message>
        <source>What {o} of {s} says is lost: {lack}.</source>
        <translation>Was {o} von {s} sagt, geht verloren: {lack}.</translation>
    </message>
    <message>
        <source>What {s} sends to {o} changed from {rates} messages/s.</source>
        <translation>Was {s} an {o} sendet, änderte sich von {rates} Nachrichten/s.</translation>
    </message>
    <message>
        <source>What {s} wrote: {left}.</source>
        <translation>Was {s} schrieb: {left}.</translation>
    </message>
    <message>
        <source>Whatever is linked to a queue may send to it, where its access policy is not stated. A FIFO queue takes whatever producers send: it has no limit of messages per second.</source>
        <translation>Was mit einer Warteschlange verbunden ist, darf an sie senden, wo ihre Zugriffsrichtlinie nicht angegeben ist. Eine FIFO-Warteschlange nimmt alles, was Erzeuger senden: Sie hat keine Grenze der Nachrichten je Sekunde.</translation>
    </message>
    <message>
        <source>When an essential container exits, the task stops (essential).</source>
        <translation>Wenn ein wesentlicher Container endet, hält der Task an (essential).</translation>
    </message>
    <message>
        <source>When an essential container exits, the task stops.</source>
        <translation>Wenn ein wesentlicher Container endet, hält der Task an.</translation>
    </message>
    <message>
        <source>When it exits it is started again, and its task runs on (restartPolicy.enabled).</source>
        <translation>Wenn er endet, wird er neu gestartet, und sein Task läuft weiter (restartPolicy.enabled).</translation>
    </message>
    <message>
        <source>Where Fargate has no capacity nothing is placed: RESOURCE:FARGATE. Nothing is tried on another provider; a service tries again when there may be capacity.</source>
        <translation>Wo Fargate keine Kapazität hat, wird nichts platziert: RESOURCE:FARGATE. Kein anderer Anbieter wird versucht; ein Service versucht es wieder, wenn es Kapazität geben mag.</translation>
    </message>
    <message>
        <source>Where a container is not in time what another one waits for, within its start timeout or the agent&apos;s 3 min, the task stops.</source>
        <translation>Wo ein Container nicht rechtzeitig ist, worauf ein anderer wartet, in dessen Start-Zeitlimit oder den 3 min des Agenten, hält der Task an.</translation>
    </message>
    <message>
        <source>Where a listener divides requests between two groups, AWS asks for stickiness between the groups, too; here all clients send to both, and stick in each that has stickiness on.</source>
        <translation>Wo ein Listener Anfragen auf zwei Gruppen aufteilt, verlangt AWS Stickiness auch zwischen den Gruppen; hier senden alle Clients an beide und haften in jeder, die Stickiness hat.</translation>
    </message>
    <message>
        <source>Where a redirect leads, such as https://#{host}:443/#{path}?#{query}.</source>
        <translation>Wohin eine Umleitung führt, etwa https://#{host}:443/#{path}?#{query}.</translation>
    </message>
    <message>
        <source>Where a zone lacks capacity a launch there fails, and the next zone is tried.</source>
        <translation>Wo einer Zone Kapazität fehlt, scheitert dort ein Start, und die nächste Zone wird versucht.</translation>
    </message>
    <message>
        <source>Where datapoints are missing, one that breaches alone does not alarm before it is as many periods old as datapoints would have to breach.</source>
        <translation>Wo Datenpunkte fehlen, löst einer, der allein verletzt, keinen Alarm aus, ehe er so viele Zeiträume alt ist, wie Datenpunkte verletzen müssten.</translation>
    </message>
    <message>
        <source>Where it does not, mail is tried again for hours.</source>
        <translation>Wo nicht, wird Mail stundenlang wieder versucht.</translation>
    </message>
    <message>
        <source>Where it finds volumes of its task definition (mountPoints).</source>
        <translation>Wo er Volumes seiner Task-Definition findet (mountPoints).</translation>
    </message>
    <message>
        <source>Where it is. What it lacks cannot be pulled; of repositories that are not drawn all is there.</source>
        <translation>Wo es ist. Was ihm fehlt, lässt sich nicht holen; von nicht gezeichneten Repositories ist alles da.</translation>
    </message>
    <message>
        <source>Where its output goes (logConfiguration.logDriver); awslogs is CloudWatch Logs, on Fargate by the task execution role, else by that of the instance.</source>
        <translation>Wohin seine Ausgabe geht (logConfiguration.logDriver); awslogs ist CloudWatch Logs, auf Fargate mit der Task-Ausführungsrolle, sonst mit der der Instanz.</translation>
    </message>
    <message>
        <source>Where its tasks can run (requiresCompatibilities).</source>
        <translation>Wo seine Tasks laufen können (requiresCompatibilities).</translation>
    </message>
    <message>
        <source>Where its tasks run (launchType). Unspecified: by its capacity provider strategy, or that of its cluster.</source>
        <translation>Wo seine Tasks laufen (launchType). Nicht angegeben: nach seiner Strategie der Kapazitätsanbieter oder der seines Clusters.</translation>
    </message>
    <message>
        <source>Where mail goes (Endpoint).</source>
        <translation>Wohin Mail geht (Endpoint).</translation>
    </message>
    <message>
        <source>Where messages go that were received too often (RedrivePolicy, deadLetterTargetArn).</source>
        <translation>Wohin Nachrichten gehen, die zu oft empfangen wurden (RedrivePolicy, deadLetterTargetArn).</translation>
    </message>
    <message>
        <source>Where no target is healthy, all that are registered are asked.</source>
        <translation>Wo kein Ziel gesund ist, werden alle angemeldeten gefragt.</translation>
    </message>
    <message>
        <source>Where nothing holds an instance up, its group takes 1 s to move it on.</source>
        <translation>Wo nichts eine Instanz aufhält, braucht ihre Gruppe 1 s, um sie weiterzubringen.</translation>
    </message>
    <message>
        <source>Where one of its alarms is in ALARM when it begins, a deployment heeds none of them.</source>
        <translation>Wo einer ihrer Alarme in ALARM ist, wenn sie beginnt, achtet eine Bereitstellung auf keinen davon.</translation>
    </message>
    <message>
        <source>Where tasks fail before they are RUNNING, the fourth attempt begins 30 s after the third and each further one after twice as long, up to 27 min; a task that is RUNNING or another revision ends it.</source>
        <translation>Wo Tasks scheitern, ehe sie RUNNING sind, beginnt der vierte Versuch 30 s nach dem dritten und jeder weitere nach der doppelten Zeit, bis 27 min; ein Task in RUNNING oder eine andere Revision beendet das.</translation>
    </message>
    <message>
        <source>Where tasks run without instances, on FARGATE or FARGATE_SPOT. Strategies name it as a capacity provider; launch type FARGATE needs no area drawn. Application Auto Scaling, not an Auto Scaling group, scales what runs here; security groups hold for each task&apos;s own network interface.</source>
        <translation>Wo Tasks ohne Instanzen laufen, auf FARGATE oder FARGATE_SPOT. Strategien nennen es als Kapazitätsanbieter; für den Starttyp FARGATE muss kein Bereich gezeichnet sein. Application Auto Scaling, nicht eine Auto-Scaling-Gruppe, skaliert, was hier läuft; Sicherheitsgruppen gelten für die eigene Netzwerkschnittstelle jedes Tasks.</translation>
    </message>
    <message>
        <source>Where the container finds it (containerPath).</source>
        <translation>Wo der Container es findet (containerPath).</translation>
    </message>
    <message>
        <source>Where the container&apos;s program comes from (image).</source>
        <translation>Woher das Programm des Containers kommt (image).</translation>
    </message>
    <message>
        <source>Where the metric comes from (Namespace).</source>
        <translation>Woher die Metrik kommt (Namespace).</translation>
    </message>
    <message>
        <source>Where the percentages allow neither a start nor a stop, the deployment waits.</source>
        <translation>Wo die Prozentsätze weder Start noch Anhalten erlauben, wartet die Bereitstellung.</translation>
    </message>
    <message>
        <source>Where their messages go.</source>
        <translation>Wohin ihre Nachrichten gehen.</translation>
    </message>
    <message>
        <source>Where their requests go.</source>
        <translation>Wohin ihre Anfragen gehen.</translation>
    </message>
    <message>
        <source>Whether CloudWatch counts its tasks, services and instances minute by minute (ClusterSettings, containerInsights).</source>
        <translation>Ob CloudWatch seine Tasks, Services und Instanzen Minute für Minute zählt (ClusterSettings, containerInsights).</translation>
    </message>
    <message>
        <source>Whether EventBridge hears of its objects (EventBridgeConfiguration); by default it does not.</source>
        <translation>Ob EventBridge von seinen Objekten hört (EventBridgeConfiguration); ohne Angabe nicht.</translation>
    </message>
    <message>
        <source>Whether a change of its state does anything (ActionsEnabled).</source>
        <translation>Ob ein Wechsel seines Zustands etwas auslöst (ActionsEnabled).</translation>
    </message>
    <message>
        <source>Whether a client stays with the target that its first request went to, by a cookie (stickiness.enabled).</source>
        <translation>Ob ein Client durch ein Cookie bei dem Ziel bleibt, an das seine erste Anfrage ging (stickiness.enabled).</translation>
    </message>
    <message>
        <source>Whether a log group that is missing is created at the start, for which the role needs logs:CreateLogGroup (awslogs-create-group).</source>
        <translation>Ob eine fehlende Log-Gruppe beim Start angelegt wird, wofür die Rolle logs:CreateLogGroup braucht (awslogs-create-group).</translation>
    </message>
    <message>
        <source>Whether a push may move a tag on to another image (imageTagMutability); of Amazon ECR.</source>
        <translation>Ob ein Push ein Tag auf ein anderes Image verschieben darf (imageTagMutability); bei Amazon ECR.</translation>
    </message>
    <message>
        <source>Whether all tasks of a deployment run the image that its first task found its tag to name (versionConsistency).</source>
        <translation>Ob alle Tasks einer Bereitstellung das Image ausführen, für das ihr erster Task das Tag stehen sah (versionConsistency).</translation>
    </message>
    <message>
        <source>Whether an agent asks the registry for an image that its instance holds (ECS_IMAGE_PULL_BEHAVIOR).</source>
        <translation>Ob ein Agent die Registry nach einem Image fragt, das seine Instanz schon hat (ECS_IMAGE_PULL_BEHAVIOR).</translation>
    </message>
    <message>
        <source>Whether it holds instances that launch or such that terminate (LifecycleTransition).</source>
        <translation>Ob er Instanzen festhält, die starten, oder solche, die enden (LifecycleTransition).</translation>
    </message>
    <message>
        <source>Whether it is public or private, and what it routes to, decides what tasks on Fargate reach; on instances everything can be reached.</source>
        <translation>Ob es öffentlich oder privat ist, und wohin es führt, entscheidet, was Tasks auf Fargate erreichen; auf Instanzen ist alles erreichbar.</translation>
    </message>
    <message>
        <source>Whether it is reached from the internet or from inside the VPC only (Scheme).</source>
        <translation>Ob er aus dem Internet oder nur aus der VPC erreicht wird (Scheme).</translation>
    </message>
    <message>
        <source>Whether its file system policy lets in only who mounts it with IAM authorization, which takes the task role (PutFileSystemPolicy).</source>
        <translation>Ob seine Dateisystem-Richtlinie nur hereinlässt, wer es mit IAM-Autorisierung mountet, wofür die Task-Rolle nötig ist (PutFileSystemPolicy).</translation>
    </message>
    <message>
        <source>Whether requests that came in one Availability Zone go to targets of all (load_balancing.cross_zone.enabled); an Application Load Balancer says yes.</source>
        <translation>Ob Anfragen, die in einer Availability Zone ankamen, an Ziele in allen gehen (load_balancing.cross_zone.enabled); ein Application Load Balancer sagt ja.</translation>
    </message>
    <message>
        <source>Whether the agent asks the registry for an image that the instance holds (ECS_IMAGE_PULL_BEHAVIOR).</source>
        <translation>Ob der Agent die Registry nach einem Image fragt, das die Instanz schon hat (ECS_IMAGE_PULL_BEHAVIOR).</translation>
    </message>
    <message>
        <source>Whether the alarms that it is linked to end a deployment as FAILED (alarms.enable).</source>
        <translation>Ob die verbundenen Alarme eine Bereitstellung als FAILED beenden (alarms.enable).</translation>
    </message>
    <message>
        <source>Whether the interfaces of its tasks on Fargate get a public address, without which they reach nothing from a public subnet (assignPublicIp).</source>
        <translation>Ob die Schnittstellen seiner Tasks auf Fargate eine öffentliche Adresse bekommen, ohne die sie aus einem öffentlichen Subnetz nichts erreichen (assignPublicIp).</translation>
    </message>
    <message>
        <source>Whether two messages with one body within five minutes are one where they have no deduplication id (ContentBasedDeduplication); of a FIFO queue.</source>
        <translation>Ob zwei Nachrichten gleichen Inhalts innerhalb von fünf Minuten eine sind, wo sie keine Deduplizierungs-Id haben (ContentBasedDeduplication); bei einer FIFO-Warteschlange.</translation>
    </message>
    <message>
        <source>Whether two messages with one body within five minutes are one where they have no deduplication id (ContentBasedDeduplication); of a FIFO topic.</source>
        <translation>Ob zwei Nachrichten gleichen Inhalts innerhalb von fünf Minuten eine sind, wo sie keine Deduplizierungs-Id haben (ContentBasedDeduplication); bei einem FIFO-Thema.</translation>
    </message>
    <message>
        <source>Whether what is on it is (encrypted).</source>
        <translation>Ob ist, was darauf steht (encrypted).</translation>
    </message>
    <message>
        <source>Which events it is about, as JSON (EventPattern); empty: it has a schedule only.</source>
        <translation>Von welchen Ereignissen sie handelt, als JSON (EventPattern); leer: Sie hat nur einen Zeitplan.</translation>
    </message>
    <message>
        <source>Which image it is (imageDigest). Another one under the same tag is a push; empty: the first one of its tag.</source>
        <translation>Welches Image es ist (imageDigest). Ein anderes unter demselben Tag ist ein Push; leer: das erste seines Tags.</translation>
    </message>
    <message>
        <source>Which instances may run its tasks (placementConstraints).</source>
        <translation>Welche Instanzen seine Tasks ausführen dürfen (placementConstraints).</translation>
    </message>
    <message>
        <source>Which messages it gets, as JSON such as {&quot;color&quot;:[&quot;red&quot;]}; empty: all of them (FilterPolicy).</source>
        <translation>Welche Nachrichten es bekommt, als JSON, etwa {&quot;color&quot;:[&quot;red&quot;]}; leer: alle (FilterPolicy).</translation>
    </message>
    <message>
        <source>Which requests of a listener go elsewhere than it says itself; the first that matches decides (CreateRule).</source>
        <translation>Welche Anfragen eines Listeners anderswohin gehen, als er selbst sagt; die erste passende entscheidet (CreateRule).</translation>
    </message>
    <message>
        <source>Which revision of its task definition it runs (taskDefinition, family:revision).</source>
        <translation>Welche Revision seiner Task-Definition er ausführt (taskDefinition, family:revision).</translation>
    </message>
    <message>
        <source>Which revision of their task definitions runs (TaskDefinitionArn); a family alone is its newest.</source>
        <translation>Welche Revision ihrer Task-Definitionen läuft (TaskDefinitionArn); eine Familie allein ist ihre neueste.</translation>
    </message>
    <message>
        <source>While a deployment of the service is in progress nothing scales in, though it scales out.</source>
        <translation>Während eine Bereitstellung des Service im Gang ist, skaliert nichts herunter, wohl aber hinauf.</translation>
    </message>
    <message>
        <source>While instances that came last warm up, a policy reckons from what there was before, so that only a larger capacity scales out, and nothing scales in.</source>
        <translation>Während zuletzt gekommene Instanzen aufwärmen, rechnet eine Richtlinie von dem aus, was vorher da war, so dass nur eine größere Kapazität hinauf skaliert und nichts herunter.</translation>
    </message>
    <message>
        <source>While no task waits, M is how many instances run a task that is no daemon&apos;s.</source>
        <translation>Solange kein Task wartet, ist M die Zahl der Instanzen mit einem Task, der keinem Daemon gehört.</translation>
    </message>
    <message>
        <source>While protected tasks hold a deployment of their service up, none of its other tasks can be protected: DEPLOYMENT_BLOCKED.</source>
        <translation>Solange geschützte Tasks eine Bereitstellung ihres Service aufhalten, lässt sich keiner seiner anderen Tasks schützen: DEPLOYMENT_BLOCKED.</translation>
    </message>
    <message>
        <source>While tasks wait, those with the same requirements are packed on the largest type of the group; the most instances that any of these needs come on top of N.</source>
        <translation>Solange Tasks warten, werden die mit gleichem Bedarf auf den größten Typ der Gruppe gepackt; die meisten Instanzen, die einer davon braucht, kommen zu N hinzu.</translation>
    </message>
    <message>
        <source>While the account&apos;s requests to Amazon ECS are throttled, a service starts and stops nothing, says so once, and goes on afterwards.</source>
        <translation>Solange die Anfragen des Kontos an Amazon ECS gedrosselt sind, startet und beendet ein Service nichts, sagt es einmal und macht danach weiter.</translation>
    </message>
    <message>
        <source>Who deploys (deploymentController.type): Amazon ECS, AWS CodeDeploy, or a controller of your own. Only ECS is simulated.</source>
        <translation>Wer bereitstellt (deploymentController.type): Amazon ECS, AWS CodeDeploy oder ein eigener Controller. Nur ECS wird simuliert.</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>Who takes the role on: the agent on the instance, the application in the task, the agent while it starts the task, EventBridge when it runs one, or Amazon ECS when it makes volumes for tasks.</source>
        <translation>Wer die Rolle annimmt: der Agent auf der Instanz, die Anwendung im Task, der Agent beim Start des Tasks, EventBridge, wenn es einen ausführt, oder Amazon ECS, wenn es Volumes für Tasks anlegt.</translation>
    </message>
    <message>
        <source>Whom a scale-in terminates; what it leaves undecided the next one decides (TerminationPolicies).</source>
        <translation>Wen ein Scale-in beendet; was sie offen lässt, entscheidet die nächste (TerminationPolicies).</translation>
    </message>
    <message>
        <source>Whom the policy of the queue lets send. linked: the topics and rules that are drawn to it; stated: those that the table names, and nobody else (Policy).</source>
        <translation>Wen die Richtlinie der Warteschlange senden lässt. linked: die Themen und Regeln, die zu ihr gezeichnet sind; stated: die in der Tabelle genannten, und sonst niemand (Policy).</translation>
    </message>
    <message>
        <source>Why are operations of {s} throttled?</source>
        <translation>Warum werden Operationen von {s} gedrosselt?</translation>
    </message>
    <message>
        <source>Why are requests of {s} answered again?</source>
        <translation>Warum werden Anfragen von {s} wieder beantwortet?</translation>
    </message>
    <message>
        <source>Why are there datapoints of {metric}?</source>
        <translation>Warum gibt es Datenpunkte von {metric}?</translation>
    </message>
    <message>
        <source>Why can {o} be reached?</source>
        <translation>Warum ist {o} erreichbar?</translation>
    </message>
    <message>
        <source>Why can {o} not be reached?</source>
        <translation>Warum ist {o} nicht erreichbar?</translation>
    </message>
    <message>
        <source>Why can {o} of {s} not write its logs?</source>
        <translation>Warum kann {o} von {s} seine Logs nicht schreiben?</translation>
    </message>
    <message>
        <source>Why can {s} not have its volume?</source>
        <translation>Warum kann {s} sein Volume nicht haben?</translation>
    </message>
    <message>
        <source>Why can {s} not mount its volumes?</source>
        <translation>Warum kann {s} seine Volumes nicht mounten?</translation>
    </message>
    <message>
        <source>Why can {s} not pull its images?</source>
        <translation>Warum kann {s} seine Images nicht holen?</translation>
    </message>
    <message>
        <source>Why can {s} not register?</source>
        <translation>Warum kann {s} sich nicht anmelden?</translation>
    </message>
    <message>
        <source>Why can {s} not start?</source>
        <translation>Warum kann {s} nicht starten?</translation>
    </message>
    <message>
        <source>Why could the image of {s} not be pulled?</source>
        <translation>Warum konnte das Image von {s} nicht geholt werden?</translation>
    </message>
    <message>
        <source>Why could {s} not call {action}?</source>
        <translation>Warum konnte {s} {action} nicht aufrufen?</translation>
    </message>
    <message>
        <source>Why could {s} not invoke {invoked}?</source>
        <translation>Warum konnte {s} {invoked} nicht aufrufen?</translation>
    </message>
    <message>
        <source>Why could {s} not launch an instance?</source>
        <translation>Warum konnte {s} keine Instanz starten?</translation>
    </message>
    <message>
        <source>Why did something happen in {o}?</source>
        <translation>Warum geschah etwas in {o}?</translation>
    </message>
    <message>
        <source>Why did the agent of {o} {connects}?</source>
        <translation>Warum wurde der Agent von {o} {connects}?</translation>
    </message>
    <message>
        <source>Why did the agent of {s} create {logGroup}?</source>
        <translation>Warum legte der Agent von {s} {logGroup} an?</translation>
    </message>
    <message>
        <source>Why did the agent of {s} disconnect?</source>
        <translation>Warum wurde der Agent von {s} getrennt?</translation>
    </message>
    <message>
        <source>Why did the attributes of {s} change?</source>
        <translation>Warum änderten sich die Attribute von {s}?</translation>
    </message>
    <message>
        <source>Why did the bounds of {s} change?</source>
        <translation>Warum änderten sich die Grenzen von {s}?</translation>
    </message>
    <message>
        <source>Why did the capacity providers of {s} change?</source>
        <translation>Warum änderten sich die Kapazitätsanbieter von {s}?</translation>
    </message>
    <message>
        <source>Why did the deployment of {o} fail?</source>
        <translation>Warum scheiterte die Bereitstellung von {o}?</translation>
    </message>
    <message>
        <source>Why did the desired count of {s} change from {code} to {last}?</source>
        <translation>Warum änderte sich die gewünschte Zahl von {s} von {code} auf {last}?</translation>
    </message>
    <message>
        <source>Why did the drawing change?</source>
        <translation>Warum änderte sich die Zeichnung?</translation>
    </message>
    <message>
        <source>Why did the load of {s} change?</source>
        <translation>Warum änderte sich die Last von {s}?</translation>
    </message>
    <message>
        <source>Why did the metrics of {s} change?</source>
        <translation>Warum änderten sich die Metriken von {s}?</translation>
    </message>
    <message>
        <source>Why did the protection of {o} change?</source>
        <translation>Warum änderte sich der Schutz von {o}?</translation>
    </message>
    <message>
        <source>Why did the sizes of {s} change?</source>
        <translation>Warum änderten sich die Größen von {s}?</translation>
    </message>
    <message>
        <source>Why did {fault} end?</source>
        <translation>Warum endete {fault}?</translation>
    </message>
    <message>
        <source>Why did {messages} come to {o}?</source>
        <translation>Warum kamen {messages} zu {o}?</translation>
    </message>
    <message>
        <source>Why did {messages} come to {s}?</source>
        <translation>Warum kamen {messages} zu {s}?</translation>
    </message>
    <message>
        <source>Why did {messages} of {s} become visible again?</source>
        <translation>Warum wurden {messages} von {s} wieder sichtbar?</translation>
    </message>
    <message>
        <source>Why did {messages} of {s} go to {o}?</source>
        <translation>Warum gingen {messages} von {s} an {o}?</translation>
    </message>
    <message>
        <source>Why did {o} crash?</source>
        <translation>Warum stürzte {o} ab?</translation>
    </message>
    <message>
        <source>Why did {o} fail at a message of {s}?</source>
        <translation>Warum scheiterte {o} an einer Nachricht von {s}?</translation>
    </message>
    <message>
        <source>Why did {o} get a message of {s}?</source>
        <translation>Warum bekam {o} eine Nachricht von {s}?</translation>
    </message>
    <message>
        <source>Why did {o} get no message of {s}?</source>
        <translation>Warum bekam {o} keine Nachricht von {s}?</translation>
    </message>
    <message>
        <source>Why did {o} mount {s}?</source>
        <translation>Warum mountete {o} {s}?</translation>
    </message>
    <message>
        <source>Why did {o} read from {s}?</source>
        <translation>Warum las {o} aus {s}?</translation>
    </message>
    <message>
        <source>Why did {o} scale from {from} to {to}?</source>
        <translation>Warum skalierte {o} von {from} auf {to}?</translation>
    </message>
    <message>
        <source>Why did {o} write into {s}?</source>
        <translation>Warum schrieb {o} in {s}?</translation>
    </message>
    <message>
        <source>Why did {s} change?</source>
        <translation>Warum änderte sich {s}?</translation>
    </message>
    <message>
        <source>Why did {s} deregister targets?</source>
        <translation>Warum meldete {s} Ziele ab?</translation>
    </message>
    <message>
        <source>Why did {s} fire?</source>
        <translation>Warum löste {s} aus?</translation>
    </message>
    <message>
        <source>Why did {s} invoke {invoked}?</source>
        <translation>Warum rief {s} {invoked} auf?</translation>
    </message>
    <message>
        <source>Why did {s} launch {o}?</source>
        <translation>Warum startete {s} {o}?</translation>
    </message>
    <message>
        <source>Why did {s} match an event?</source>
        <translation>Warum passte ein Ereignis auf {s}?</translation>
    </message>
    <message>
        <source>Why did {s} not register a target?</source>
        <translation>Warum meldete {s} ein Ziel nicht an?</translation>
    </message>
    <message>
        <source>Why did {s} not take a message?</source>
        <translation>Warum nahm {s} eine Nachricht nicht?</translation>
    </message>
    <message>
        <source>Why did {s} of {o} exit with code {code}?</source>
        <translation>Warum endete {s} von {o} mit Code {code}?</translation>
    </message>
    <message>
        <source>Why did {s} register targets?</source>
        <translation>Warum meldete {s} Ziele an?</translation>
    </message>
    <message>
        <source>Why did {s} replace tasks?</source>
        <translation>Warum ersetzte {s} Tasks?</translation>
    </message>
    <message>
        <source>Why did {s} start tasks?</source>
        <translation>Warum startete {s} Tasks?</translation>
    </message>
    <message>
        <source>Why did {s} start {o} in {zone}?</source>
        <translation>Warum startete {s} {o} in {zone}?</translation>
    </message>
    <message>
        <source>Why did {s} stop rebalancing?</source>
        <translation>Warum hörte {s} auf, neu zu verteilen?</translation>
    </message>
    <message>
        <source>Why did {s} stop tasks that did not run yet?</source>
        <translation>Warum hielt {s} Tasks an, die noch nicht liefen?</translation>
    </message>
    <message>
        <source>Why did {s} stop tasks?</source>
        <translation>Warum hielt {s} Tasks an?</translation>
    </message>
    <message>
        <source>Why did {s} stop {o} in {zone}?</source>
        <translation>Warum hielt {s} {o} in {zone} an?</translation>
    </message>
    <message>
        <source>Why did {s} terminate {o}?</source>
        <translation>Warum beendete {s} {o}?</translation>
    </message>
    <message>
        <source>Why do clients leave {o}?</source>
        <translation>Warum verlassen Clients {o}?</translation>
    </message>
    <message>
        <source>Why do connections of {s} drain?</source>
        <translation>Warum laufen Verbindungen von {s} aus?</translation>
    </message>
    <message>
        <source>Why do requests of {s} fail with {status}?</source>
        <translation>Warum scheitern Anfragen von {s} mit {status}?</translation>
    </message>
    <message>
        <source>Why do requests of {s} match {listenerRule}?</source>
        <translation>Warum treffen Anfragen von {s} {listenerRule}?</translation>
    </message>
    <message>
        <source>Why do the tasks of {o} run the same {image}?</source>
        <translation>Warum führen die Tasks von {o} dasselbe {image} aus?</translation>
    </message>
    <message>
        <source>Why does EC2 take {s} back?</source>
        <translation>Warum nimmt EC2 {s} zurück?</translation>
    </message>
    <message>
        <source>Why does nobody receive messages of {s}?</source>
        <translation>Warum empfängt niemand Nachrichten von {s}?</translation>
    </message>
    <message>
        <source>Why does the deployment of {o} count a failed task?</source>
        <translation>Warum zählt die Bereitstellung von {o} einen gescheiterten Task?</translation>
    </message>
    <message>
        <source>Why does the deployment of {o} count failed tasks from 0 again?</source>
        <translation>Warum zählt die Bereitstellung von {o} gescheiterte Tasks wieder von 0 an?</translation>
    </message>
    <message>
        <source>Why does the deployment of {s} not go on?</source>
        <translation>Warum geht die Bereitstellung von {s} nicht weiter?</translation>
    </message>
    <message>
        <source>Why does the target of {o} drain?</source>
        <translation>Warum läuft das Ziel von {o} aus?</translation>
    </message>
    <message>
        <source>Why does the volume of {s} stay?</source>
        <translation>Warum bleibt das Volume von {s} stehen?</translation>
    </message>
    <message>
        <source>Why does {image} name another image?</source>
        <translation>Warum steht {image} für ein anderes Image?</translation>
    </message>
    <message>
        <source>Why does {o} get no requests?</source>
        <translation>Warum bekommt {o} keine Anfragen?</translation>
    </message>
    <message>
        <source>Why does {o} go back to {s}?</source>
        <translation>Warum kehrt {o} zu {s} zurück?</translation>
    </message>
    <message>
        <source>Why does {o} no longer wait for {hook}?</source>
        <translation>Warum wartet {o} nicht mehr auf {hook}?</translation>
    </message>
    <message>
        <source>Why does {o} start slowly?</source>
        <translation>Warum startet {o} langsam?</translation>
    </message>
    <message>
        <source>Why does {o} wait?</source>
        <translation>Warum wartet {o}?</translation>
    </message>
    <message>
        <source>Why does {s} get {share} of the {traffic} traffic?</source>
        <translation>Warum bekommt {s} {share} des Verkehrs ({traffic})?</translation>
    </message>
    <message>
        <source>Why does {s} keep lines {keptLines}?</source>
        <translation>Warum bewahrt {s} Zeilen {keptLines} auf?</translation>
    </message>
    <message>
        <source>Why does {s} keep up again?</source>
        <translation>Warum kommt {s} wieder mit?</translation>
    </message>
    <message>
        <source>Why does {s} move tasks to other Availability Zones?</source>
        <translation>Warum verschiebt {s} Tasks in andere Availability Zones?</translation>
    </message>
    <message>
        <source>Why does {s} move {o}?</source>
        <translation>Warum verschiebt {s} {o}?</translation>
    </message>
    <message>
        <source>Why does {s} not heed {o}?</source>
        <translation>Warum achtet {s} nicht auf {o}?</translation>
    </message>
    <message>
        <source>Why does {s} not replace {o}?</source>
        <translation>Warum ersetzt {s} {o} nicht?</translation>
    </message>
    <message>
        <source>Why does {s} not scale in?</source>
        <translation>Warum skaliert {s} nicht herunter?</translation>
    </message>
    <message>
        <source>Why does {s} not scale out for tasks of {o}?</source>
        <translation>Warum skaliert {s} nicht für Tasks von {o} hinauf?</translation>
    </message>
    <message>
        <source>Why does {s} not scale {o} {wished}?</source>
        <translation>Warum skaliert {s} {o} nicht {wished}?</translation>
    </message>
    <message>
        <source>Why does {s} not stop as many tasks as it is to?</source>
        <translation>Warum hält {s} nicht so viele Tasks an, wie es soll?</translation>
    </message>
    <message>
        <source>Why does {s} run {image} as {o} holds it?</source>
        <translation>Warum führt {s} {image} so aus, wie {o} es hat?</translation>
    </message>
    <message>
        <source>Why does {s} send more or less to {o}?</source>
        <translation>Warum sendet {s} mehr oder weniger an {o}?</translation>
    </message>
    <message>
        <source>Why does {s} send requests to {routing}?</source>
        <translation>Warum sendet {s} Anfragen an {routing}?</translation>
    </message>
    <message>
        <source>Why does {s} start its tasks where it does?</source>
        <translation>Warum startet {s} seine Tasks gerade dort?</translation>
    </message>
    <message>
        <source>Why does {s} start no task before {until}?</source>
        <translation>Warum startet {s} vor {until} keinen Task?</translation>
    </message>
    <message>
        <source>Why does {s} start no task in {zone}?</source>
        <translation>Warum startet {s} keinen Task in {zone}?</translation>
    </message>
    <message>
        <source>Why does {s} stop?</source>
        <translation>Warum hält {s} an?</translation>
    </message>
    <message>
        <source>Why does {s} wait to start tasks?</source>
        <translation>Warum wartet {s} damit, Tasks zu starten?</translation>
    </message>
    <message>
        <source>Why does {s} wait?</source>
        <translation>Warum wartet {s}?</translation>
    </message>
    <message>
        <source>Why has a task of {s} to leave {o}?</source>
        <translation>Warum muss ein Task von {s} {o} verlassen?</translation>
    </message>
    <message>
        <source>Why has {o} left {s}?</source>
        <translation>Warum hat {o} {s} verlassen?</translation>
    </message>
    <message>
        <source>Why has {s} no space left?</source>
        <translation>Warum hat {s} keinen Platz mehr?</translation>
    </message>
    <message>
        <source>Why has {s} this volume?</source>
        <translation>Warum hat {s} dieses Volume?</translation>
    </message>
    <message>
        <source>Why is CapacityProviderReservation of {s} {percent}?</source>
        <translation>Warum ist CapacityProviderReservation von {s} {percent}?</translation>
    </message>
    <message>
        <source>Why is no task of {s} placed?</source>
        <translation>Warum ist kein Task von {s} platziert?</translation>
    </message>
    <message>
        <source>Why is no task of {s} started?</source>
        <translation>Warum wird kein Task von {s} gestartet?</translation>
    </message>
    <message>
        <source>Why is the agent of {s} connected?</source>
        <translation>Warum ist der Agent von {s} verbunden?</translation>
    </message>
    <message>
        <source>Why is the deployment of {o} complete?</source>
        <translation>Warum ist die Bereitstellung von {o} fertig?</translation>
    </message>
    <message>
        <source>Why is the health of {s} {runtime}?</source>
        <translation>Warum ist der Zustand von {s} {runtime}?</translation>
    </message>
    <message>
        <source>Why is the run paused?</source>
        <translation>Warum ist der Lauf angehalten?</translation>
    </message>
    <message>
        <source>Why is the subscription of {o} to {s} {subscription}?</source>
        <translation>Warum ist das Abonnement von {o} bei {s} {subscription}?</translation>
    </message>
    <message>
        <source>Why is the subscription of {o} to {topic} confirmed?</source>
        <translation>Warum ist das Abonnement von {o} bei {topic} bestätigt?</translation>
    </message>
    <message>
        <source>Why is the target of {o} {target}?</source>
        <translation>Warum ist das Ziel von {o} {target}?</translation>
    </message>
    <message>
        <source>Why is there an event {about}?</source>
        <translation>Warum gibt es ein Ereignis {about}?</translation>
    </message>
    <message>
        <source>Why is there revision {code} of {s}?</source>
        <translation>Warum gibt es Revision {code} von {s}?</translation>
    </message>
    <message>
        <source>Why is this left of what {s} wrote?</source>
        <translation>Warum ist das übrig von dem, was {s} schrieb?</translation>
    </message>
    <message>
        <source>Why is what was on {s} lost?</source>
        <translation>Warum ist verloren, was auf {s} war?</translation>
    </message>
    <message>
        <source>Why is what {o} of {s} says lost?</source>
        <translation>Warum geht verloren, was {o} von {s} sagt?</translation>
    </message>
    <message>
        <source>Why is {fault} in force?</source>
        <translation>Warum ist {fault} in Kraft?</translation>
    </message>
    <message>
        <source>Why is {objectKey} in {o}?</source>
        <translation>Warum ist {objectKey} in {o}?</translation>
    </message>
    <message>
        <source>Why is {objectKey} in {s}?</source>
        <translation>Warum ist {objectKey} in {s}?</translation>
    </message>
    <message>
        <source>Why is {o} in service?</source>
        <translation>Warum ist {o} im Dienst?</translation>
    </message>
    <message>
        <source>Why is {o} not rolled back?</source>
        <translation>Warum wird {o} nicht zurückgerollt?</translation>
    </message>
    <message>
        <source>Why is {o} to be replaced?</source>
        <translation>Warum soll {o} ersetzt werden?</translation>
    </message>
    <message>
        <source>Why is {o} {instance}?</source>
        <translation>Warum ist {o} {instance}?</translation>
    </message>
    <message>
        <source>Why is {o} {moved}?</source>
        <translation>Warum ist {o} {moved}?</translation>
    </message>
    <message>
        <source>Why is {o} {protection} from scale-in?</source>
        <translation>Warum ist {o} {protection} vor Scale-in?</translation>
    </message>
    <message>
        <source>Why is {o} {set}?</source>
        <translation>Warum ist {o} {set}?</translation>
    </message>
    <message>
        <source>Why is {s} balanced?</source>
        <translation>Warum ist {s} ausgeglichen?</translation>
    </message>
    <message>
        <source>Why is {s} in stage {stage}?</source>
        <translation>Warum ist {s} in Phase {stage}?</translation>
    </message>
    <message>
        <source>Why is {s} in {o}?</source>
        <translation>Warum ist {s} in {o}?</translation>
    </message>
    <message>
        <source>Why is {s} in {zone}?</source>
        <translation>Warum ist {s} in {zone}?</translation>
    </message>
    <message>
        <source>Why is {s} no longer protected?</source>
        <translation>Warum ist {s} nicht mehr geschützt?</translation>
    </message>
    <message>
        <source>Why is {s} not the newest deployment of {o}?</source>
        <translation>Warum ist {s} nicht die neueste Bereitstellung von {o}?</translation>
    </message>
    <message>
        <source>Why is {s} of {o} {checked}?</source>
        <translation>Warum ist {s} von {o} {checked}?</translation>
    </message>
    <message>
        <source>Why is {s} on {o}?</source>
        <translation>Warum ist {s} auf {o}?</translation>
    </message>
    <message>
        <source>Why is {s} overloaded?</source>
        <translation>Warum ist {s} überlastet?</translation>
    </message>
    <message>
        <source>Why is {s} steady?</source>
        <translation>Warum ist {s} stabil?</translation>
    </message>
    <message>
        <source>Why is {s} unable to start tasks?</source>
        <translation>Warum kann {s} keine Tasks starten?</translation>
    </message>
    <message>
        <source>Why is {s} without its agent?</source>
        <translation>Warum ist {s} ohne Agent?</translation>
    </message>
    <message>
        <source>Why is {s} {instance}?</source>
        <translation>Warum ist {s} {instance}?</translation>
    </message>
    <message>
        <source>Why is {s} {service}?</source>
        <translation>Warum ist {s} {service}?</translation>
    </message>
    <message>
        <source>Why is {s} {state}?</source>
        <translation>Warum ist {s} {state}?</translation>
    </message>
    <message>
        <source>Why is {s} {task}?</source>
        <translation>Warum ist {s} {task}?</translation>
    </message>
    <message>
        <source>Why may tasks of {o} run different images?</source>
        <translation>Warum dürfen Tasks von {o} verschiedene Images ausführen?</translation>
    </message>
    <message>
        <source>Why may {o} wait longer?</source>
        <translation>Warum darf {o} länger warten?</translation>
    </message>
    <message>
        <source>Why may {s} call {action} again?</source>
        <translation>Warum darf {s} {action} wieder aufrufen?</translation>
    </message>
    <message>
        <source>Why may {s} not call {action}?</source>
        <translation>Warum darf {s} {action} nicht aufrufen?</translation>
    </message>
    <message>
        <source>Why was a message published to {o}?</source>
        <translation>Warum wurde in {o} eine Nachricht veröffentlicht?</translation>
    </message>
    <message>
        <source>Why was a message published to {s}?</source>
        <translation>Warum wurde in {s} eine Nachricht veröffentlicht?</translation>
    </message>
    <message>
        <source>Why was a revision of {o} deregistered?</source>
        <translation>Warum wurde eine Revision von {o} abgemeldet?</translation>
    </message>
    <message>
        <source>Why was a revision of {s} deregistered?</source>
        <translation>Warum wurde eine Revision von {s} abgemeldet?</translation>
    </message>
    <message>
        <source>Why was a task run?</source>
        <translation>Warum wurde ein Task ausgeführt?</translation>
    </message>
    <message>
        <source>Why was no task of {o} started?</source>
        <translation>Warum wurde kein Task von {o} gestartet?</translation>
    </message>
    <message>
        <source>Why was the deployment of {o} stopped?</source>
        <translation>Warum wurde die Bereitstellung von {o} angehalten?</translation>
    </message>
    <message>
        <source>Why was the health of {s} judged anew?</source>
        <translation>Warum wurde der Zustand von {s} neu beurteilt?</translation>
    </message>
    <message>
        <source>Why was the target of {o} deregistered?</source>
        <translation>Warum wurde das Ziel von {o} abgemeldet?</translation>
    </message>
    <message>
        <source>Why was the target of {o} registered?</source>
        <translation>Warum wurde das Ziel von {o} angemeldet?</translation>
    </message>
    <message>
        <source>Why was the volume of {s} deleted?</source>
        <translation>Warum wurde das Volume von {s} gelöscht?</translation>
    </message>
    <message>
        <source>Why was {call} called?</source>
        <translation>Warum wurde {call} aufgerufen?</translation>
    </message>
    <message>
        <source>Why was {call} refused?</source>
        <translation>Warum wurde {call} abgewiesen?</translation>
    </message>
    <message>
        <source>Why was {definition} deployed to {o}?</source>
        <translation>Warum wurde {definition} für {o} bereitgestellt?</translation>
    </message>
    <message>
        <source>Why was {image} deleted?</source>
        <translation>Warum wurde {image} gelöscht?</translation>
    </message>
    <message>
        <source>Why was {o} deployed?</source>
        <translation>Warum wurde {o} bereitgestellt?</translation>
    </message>
    <message>
        <source>Why was {o} deregistered?</source>
        <translation>Warum wurde {o} abgemeldet?</translation>
    </message>
    <message>
        <source>Why was {o} launched again?</source>
        <translation>Warum wurde {o} neu gestartet?</translation>
    </message>
    <message>
        <source>Why was {o} stopped?</source>
        <translation>Warum wurde {o} angehalten?</translation>
    </message>
    <message>
        <source>Why was {o} terminated?</source>
        <translation>Warum wurde {o} beendet?</translation>
    </message>
    <message>
        <source>Why was {s} created?</source>
        <translation>Warum wurde {s} angelegt?</translation>
    </message>
    <message>
        <source>Why was {s} deleted?</source>
        <translation>Warum wurde {s} gelöscht?</translation>
    </message>
    <message>
        <source>Why was {s} deregistered?</source>
        <translation>Warum wurde {s} abgemeldet?</translation>
    </message>
    <message>
        <source>Why was {s} given up as lost?</source>
        <translation>Warum wurde {s} als verloren aufgegeben?</translation>
    </message>
    <message>
        <source>Why was {s} launched?</source>
        <translation>Warum wurde {s} gestartet?</translation>
    </message>
    <message>
        <source>Why was {s} terminated?</source>
        <translation>Warum wurde {s} beendet?</translation>
    </message>
    <message>
        <source>Why was {s} updated?</source>
        <translation>Warum wurde {s} aktualisiert?</translation>
    </message>
    <message>
        <source>Why were {messages} of {s} deleted?</source>
        <translation>Warum wurden {messages} von {s} gelöscht?</translation>
    </message>
    <message>
        <source>Why were {messages} of {s} dropped?</source>
        <translation>Warum wurden {messages} von {s} verworfen?</translation>
    </message>
    <message>
        <source>Why were {messages} of {s} received?</source>
        <translation>Warum wurden {messages} von {s} empfangen?</translation>
    </message>
    <message>
        <source>With ELB an instance that a linked target group reports unhealthy is replaced too (HealthCheckType).</source>
        <translation>Mit ELB wird auch eine Instanz ersetzt, die eine verbundene Zielgruppe als nicht gesund meldet (HealthCheckType).</translation>
    </message>
    <message>
        <source>With IAM authorization a volume is mounted with the task role; the policy of a file system may let in nobody else.</source>
        <translation>Mit IAM-Autorisierung wird ein Volume mit der Task-Rolle gemountet; die Richtlinie eines Dateisystems kann niemand anderen hereinlassen.</translation>
    </message>
    <message>
        <source>With a flexible time window a schedule invokes its target anywhere within so many minutes of its time, here always as long after it.</source>
        <translation>Mit einem flexiblen Zeitfenster ruft ein Zeitplan sein Ziel irgendwann in so vielen Minuten nach seiner Zeit auf, hier immer gleich lange danach.</translation>
    </message>
    <message>
        <source>With a restart policy a container that has run for the attempt period is started again at once, unless its exit code is ignored.</source>
        <translation>Mit einer Neustart-Regel startet ein Container, der so lange gelaufen ist, sofort wieder, sofern sein Exit-Code nicht übergangen wird.</translation>
    </message>
    <message>
        <source>With account setting awsvpcTrunking an instance launched afterwards gets a trunk for the interfaces of more tasks, where its type supports that.</source>
        <translation>Mit der Kontoeinstellung awsvpcTrunking bekommt eine danach gestartete Instanz einen Trunk für die Schnittstellen von mehr Tasks, wo ihr Typ das kann.</translation>
    </message>
    <message>
        <source>With app_cookie: a client that sends nothing for longer than this is dealt to a target anew (stickiness.app_cookie.duration_seconds).</source>
        <translation>Mit app_cookie: Ein Client, der länger nichts sendet, wird neu verteilt (stickiness.app_cookie.duration_seconds).</translation>
    </message>
    <message>
        <source>With app_cookie: the name of the cookie that the targets set; a container says which it sets (stickiness.app_cookie.cookie_name).</source>
        <translation>Mit app_cookie: der Name des Cookies, das die Ziele setzen; ein Container sagt, welches er setzt (stickiness.app_cookie.cookie_name).</translation>
    </message>
    <message>
        <source>With awslogs-create-group a group that is missing is created, where the role allows logs:CreateLogGroup, which AmazonECSTaskExecutionRolePolicy does not.</source>
        <translation>Mit awslogs-create-group wird eine fehlende Gruppe angelegt, wo die Rolle logs:CreateLogGroup erlaubt, was AmazonECSTaskExecutionRolePolicy nicht tut.</translation>
    </message>
    <message>
        <source>With awsvpc a service or task is given 1 to 16 subnets and up to 5 security groups, with other modes none.</source>
        <translation>Mit awsvpc bekommt ein Service oder Task 1 bis 16 Subnetze und bis zu 5 Sicherheitsgruppen, mit anderen Modi keine.</translation>
    </message>
    <message>
        <source>With bridge a port of the instance is mapped, with host and awsvpc it is the container&apos;s own, with none there is no port.</source>
        <translation>Mit bridge wird ein Port der Instanz zugeordnet, mit host und awsvpc ist es der des Containers, mit none gibt es keinen.</translation>
    </message>
    <message>
        <source>With cluster setting containerInsights enabled or enhanced CloudWatch holds for each minute, as at its end, TaskCount, ServiceCount and ContainerInstanceCount of the cluster, and RunningTaskCount, DesiredTaskCount, PendingTaskCount, DeploymentCount and TaskSetCount of each service.</source>
        <translation>Mit der Cluster-Einstellung containerInsights enabled oder enhanced hält CloudWatch für jede Minute, wie an ihrem Ende, TaskCount, ServiceCount und ContainerInstanceCount des Clusters fest, und RunningTaskCount, DesiredTaskCount, PendingTaskCount, DeploymentCount und TaskSetCount jedes Service.</translation>
    </message>
    <message>
        <source>With cross-zone load balancing off, the zones that have a healthy target get equal shares of the requests, each for its own targets; clients leave the others at once, not after the 60 s that a DNS answer lives.</source>
        <translation>Ohne zonenübergreifende Verteilung bekommen die Zonen mit einem gesunden Ziel gleiche Anteile der Anfragen, jede für ihre eigenen Ziele; Clients verlassen die anderen sofort, nicht nach den 60 s, die eine DNS-Antwort lebt.</translation>
    </message>
    <message>
        <source>With health check type ELB an instance that a target group reports unhealthy is replaced, once its grace period is over.</source>
        <translation>Mit der Zustandsprüfung ELB wird eine Instanz ersetzt, die eine Zielgruppe als nicht gesund meldet, sobald ihre Schonfrist um ist.</translation>
    </message>
    <message>
        <source>With lb_cookie: a client that sends nothing for longer than this is dealt to a target anew (stickiness.lb_cookie.duration_seconds).</source>
        <translation>Mit lb_cookie: Ein Client, der länger nichts sendet, wird neu verteilt (stickiness.lb_cookie.duration_seconds).</translation>
    </message>
    <message>
        <source>With least_outstanding_requests all targets have the same number of requests open.</source>
        <translation>Mit least_outstanding_requests haben alle Ziele gleich viele offene Anfragen.</translation>
    </message>
    <message>
        <source>With managed draining an instance that its group terminates is set to DRAINING, and a terminate hook holds it until its tasks are gone, 48 h at most.</source>
        <translation>Mit verwaltetem Leeren wird eine Instanz, die ihre Gruppe beendet, auf DRAINING gesetzt, und ein Beendigungs-Hook hält sie, bis ihre Tasks fort sind, höchstens 48 h.</translation>
    </message>
    <message>
        <source>With managed scaling a task that finds no room on the instances of its provider waits in PROVISIONING instead of failing, and is placed in order of age.</source>
        <translation>Mit verwalteter Skalierung wartet ein Task ohne Platz auf den Instanzen seines Anbieters in PROVISIONING, statt zu scheitern, und wird nach Alter platziert.</translation>
    </message>
    <message>
        <source>With neither a launch type nor a strategy the default strategy of the cluster holds, and where there is none launch type EC2.</source>
        <translation>Ohne Starttyp und Strategie gilt die übliche Strategie des Clusters, und wo es keine gibt, der Starttyp EC2.</translation>
    </message>
    <message>
        <source>With rollback the most recent COMPLETED deployment is in progress again; without one the service starts nothing.</source>
        <translation>Mit Zurückrollen ist die jüngste Bereitstellung, die COMPLETED war, wieder im Gang; ohne eine startet der Service nichts.</translation>
    </message>
    <message>
        <source>With stickiness a client keeps the target of its first request, until that is no longer asked or its next request comes after the duration. Here the clients of a source send evenly, and all that lose their target are dealt anew at once.</source>
        <translation>Mit Stickiness behält ein Client das Ziel seiner ersten Anfrage, bis dieses nicht mehr gefragt wird oder seine nächste Anfrage nach der Dauer kommt. Hier senden die Clients einer Quelle gleichmäßig, und alle, die ihr Ziel verlieren, werden sofort neu verteilt.</translation>
    </message>
    <message>
        <source>With stickiness of type app_cookie a client sticks to a target only once that has set the cookie of the group&apos;s name; each answer renews the duration. Here a client that met a target without it is dealt at once to one that sets it.</source>
        <translation>Mit Stickiness der Art app_cookie haftet ein Client erst an einem Ziel, sobald dieses das Cookie mit dem Namen der Gruppe gesetzt hat; jede Antwort erneuert die Dauer. Hier wird ein Client, der ein Ziel ohne das Cookie traf, sofort einem zugeteilt, das es setzt.</translation>
    </message>
    <message>
        <source>With typical timing AWS and machines take their time, fast-metrics shows metrics after 20 s, instant leaves such waits out.</source>
        <translation>Mit typical nehmen sich AWS und Maschinen ihre Zeit, fast-metrics zeigt Metriken nach 20 s, instant lässt solches Warten weg.</translation>
    </message>
    <message>
        <source>With weighted_random every target has the same chance; here they get equal shares.</source>
        <translation>Mit weighted_random hat jedes Ziel dieselbe Aussicht; hier bekommen sie gleiche Anteile.</translation>
    </message>
    <message>
        <source>Within so many minutes of its time it invokes its target (FlexibleTimeWindow).</source>
        <translation>Innerhalb so vieler Minuten nach seiner Zeit ruft er sein Ziel auf (FlexibleTimeWindow).</translation>
    </message>
    <message>
        <source>Within the grace period after its start a task is not replaced for bad health checks.</source>
        <translation>In der Schonfrist nach seinem Start wird ein Task nicht wegen schlechter Zustandsprüfungen ersetzt.</translation>
    </message>
    <message>
        <source>Without a strategy tasks are spread over Availability Zones; then a service takes the instance with the fewest of its tasks, and RunTask any.</source>
        <translation>Ohne Strategie werden Tasks über Availability Zones verteilt; dann nimmt ein Service die Instanz mit den wenigsten seiner Tasks, und RunTask irgendeine.</translation>
    </message>
    <message>
        <source>Without a target that can be asked the answer is 503.</source>
        <translation>Ohne ein Ziel, das sich fragen lässt, ist die Antwort 503.</translation>
    </message>
    <message>
        <source>Work per message</source>
        <translation>Arbeit je Nachricht</translation>
    </message>
    <message>
        <source>Writes per minute</source>
        <translation>Schreibt je Minute</translation>
    </message>
    <message>
        <source>You called it.</source>
        <translation>Sie haben es aufgerufen.</translation>
    </message>
    <message>
        <source>You called {call}.</source>
        <translation>Sie haben {call} aufgerufen.</translation>
    </message>
    <message>
        <source>You confirmed the subscription of {o} to {topic}.</source>
        <translation>Sie haben das Abonnement von {o} bei {topic} bestätigt.</translation>
    </message>
    <message>
        <source>You crashed {o}.</source>
        <translation>Sie haben {o} abstürzen lassen.</translation>
    </message>
    <message>
        <source>You deregistered a revision of {o}.</source>
        <translation>Sie haben eine Revision von {o} abgemeldet.</translation>
    </message>
    <message>
        <source>You deregistered {o}.</source>
        <translation>Sie haben {o} abgemeldet.</translation>
    </message>
    <message>
        <source>You forced a new deployment of {o}.</source>
        <translation>Sie haben eine neue Bereitstellung von {o} erzwungen.</translation>
    </message>
    <message>
        <source>You injected {fault} into {aim}.</source>
        <translation>Sie haben {fault} in {aim} ausgelöst.</translation>
    </message>
    <message>
        <source>You launched {o} again.</source>
        <translation>Sie haben {o} neu gestartet.</translation>
    </message>
    <message>
        <source>You left {o} {protection} from scale-in.</source>
        <translation>Sie haben {o} {protection} vor Scale-in gelassen.</translation>
    </message>
    <message>
        <source>You published to {o}.</source>
        <translation>Sie haben in {o} veröffentlicht.</translation>
    </message>
    <message>
        <source>You pushed {image}@{digest}.</source>
        <translation>Sie haben {image}@{digest} hochgeladen.</translation>
    </message>
    <message>
        <source>You put an event: {about}.</source>
        <translation>Sie haben ein Ereignis gesendet: {about}.</translation>
    </message>
    <message>
        <source>You put {objectKey} into {o}.</source>
        <translation>Sie haben {objectKey} in {o} abgelegt.</translation>
    </message>
    <message>
        <source>You put {put} into {metric}.</source>
        <translation>Sie haben {put} in {metric} abgelegt.</translation>
    </message>
    <message>
        <source>You ran {ran} in {o}.</source>
        <translation>Sie haben {ran} in {o} ausgeführt.</translation>
    </message>
    <message>
        <source>You sent {messages} to {o}.</source>
        <translation>Sie haben {messages} an {o} gesendet.</translation>
    </message>
    <message>
        <source>You set {o} to {instance}.</source>
        <translation>Sie haben {o} auf {instance} gesetzt.</translation>
    </message>
    <message>
        <source>You set {o} to {set}.</source>
        <translation>Sie haben {o} auf {set} gesetzt.</translation>
    </message>
    <message>
        <source>You stopped the deployment {stopped} of {o}.</source>
        <translation>Sie haben die Bereitstellung {stopped} von {o} angehalten.</translation>
    </message>
    <message>
        <source>You stopped {o}.</source>
        <translation>Sie haben {o} angehalten.</translation>
    </message>
    <message>
        <source>You terminated {o}.</source>
        <translation>Sie haben {o} beendet.</translation>
    </message>
    <message>
        <source>You {connected} the agent of {o}.</source>
        <translation>Sie haben den Agenten von {o} {connected}.</translation>
    </message>
    <message>
        <source>Zone rebalancing</source>
        <translation>Neuverteilung über Zonen</translation>
    </message>
    <message>
        <source>acts as</source>
        <translation>handelt als</translation>
    </message>
    <message>
        <source>after:2s,code:1 exits with that code that long after its start; empty: it does not.</source>
        <translation>after:2s,code:1 endet mit diesem Code so lange nach dem Start; leer: endet nicht.</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>as its instance says</source>
        <translation>wie ihre Instanz sagt</translation>
    </message>
    <message>
        <source>as the queue says</source>
        <translation>wie die Warteschlange sagt</translation>
    </message>
    <message>
        <source>as the type says</source>
        <translation>wie der Typ sagt</translation>
    </message>
    <message>
        <source>at(2026-01-01T09:00:00), rate(1 hour) or cron(0 9 * * ? *), in UTC (Schedule).</source>
        <translation>at(2026-01-01T09:00:00), rate(1 hour) oder cron(0 9 * * ? *), in UTC (Schedule).</translation>
    </message>
    <message>
        <source>at(2026-01-01T09:00:00), rate(5 minutes) or cron(0 9 ? * MON-FRI *), in UTC (ScheduleExpression).</source>
        <translation>at(2026-01-01T09:00:00), rate(5 minutes) oder cron(0 9 ? * MON-FRI *), in UTC (ScheduleExpression).</translation>
    </message>
    <message>
        <source>awslogs writes with the role of the container instance, and on Fargate with the task execution role; the task role does not count.</source>
        <translation>awslogs schreibt mit der Rolle der Container-Instanz, und auf Fargate mit der Task-Ausführungsrolle; die Task-Rolle zählt nicht.</translation>
    </message>
    <message>
        <source>bind: a path of the instance, or without one scratch space that is gone with the task. docker: a volume of Docker&apos;s. efs: a file system, which outlives both. ebs: a new volume of Amazon EBS for each task, which the service or RunTask configures (configuredAtLaunch).</source>
        <translation>bind: ein Pfad der Instanz, oder ohne einen ein Arbeitsplatz, der mit dem Task vergeht. docker: ein Volume von Docker. efs: ein Dateisystem, das beide überlebt. ebs: ein neues Volume von Amazon EBS für jeden Task, das der Service oder RunTask konfiguriert (configuredAtLaunch).</translation>
    </message>
    <message>
        <source>binpack takes the instance with the least CPU or memory left that still fits.</source>
        <translation>binpack nimmt die Instanz mit der wenigsten CPU oder dem wenigsten Arbeitsspeicher, die noch passt.</translation>
    </message>
    <message>
        <source>bridge maps ports of the instance, host shares them, awsvpc gives each task an address of its own, none has no network (networkMode).</source>
        <translation>bridge ordnet Ports der Instanz zu, host teilt sie, awsvpc gibt jedem Task eine eigene Adresse, none hat kein Netz (networkMode).</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>capacity provider</source>
        <translation>Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>capacity providers</source>
        <translation>Kapazitätsanbieter</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>container instance</source>
        <translation>Container-Instanz</translation>
    </message>
    <message>
        <source>container instances</source>
        <translation>Container-Instanzen</translation>
    </message>
    <message>
        <source>containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>crash exits with code 1; hang does nothing more until the message is visible again.</source>
        <translation>crash endet mit Code 1; hang tut nichts mehr, bis die Nachricht wieder sichtbar ist.</translation>
    </message>
    <message>
        <source>delivers to</source>
        <translation>liefert an</translation>
    </message>
    <message>
        <source>distinctInstance puts each task of a service or group on an instance of its own.</source>
        <translation>distinctInstance setzt jeden Task eines Service oder einer Gruppe auf eine eigene Instanz.</translation>
    </message>
    <message>
        <source>distinctInstance, or memberOf with an expression (type).</source>
        <translation>distinctInstance, oder memberOf mit einem Ausdruck (type).</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>exit:2s exits after that time; ignore waits for SIGKILL.</source>
        <translation>exit:2s endet nach dieser Zeit; ignore wartet auf SIGKILL.</translation>
    </message>
    <message>
        <source>file system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>file systems</source>
        <translation>Dateisysteme</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>gives instances of</source>
        <translation>gibt Instanzen von</translation>
    </message>
    <message>
        <source>gp3 and gp2 for most uses, io1 and io2 for many operations, st1 and sc1 for large ones, standard not on Fargate (volumeType).</source>
        <translation>gp3 und gp2 für das meiste, io1 und io2 für viele Operationen, st1 und sc1 für große, standard nicht auf Fargate (volumeType).</translation>
    </message>
    <message>
        <source>has a mount target in</source>
        <translation>hat ein Mount-Ziel in</translation>
    </message>
    <message>
        <source>has its volumes made with</source>
        <translation>lässt seine Volumes anlegen mit</translation>
    </message>
    <message>
        <source>has nodes in</source>
        <translation>hat Knoten in</translation>
    </message>
    <message>
        <source>image repositories</source>
        <translation>Image-Repositories</translation>
    </message>
    <message>
        <source>image repository</source>
        <translation>Image-Repository</translation>
    </message>
    <message>
        <source>instance for the network modes bridge and host, ip for awsvpc (TargetType).</source>
        <translation>instance für die Netzwerkmodi bridge und host, ip für awsvpc (TargetType).</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>is guarded by</source>
        <translation>wird bewacht von</translation>
    </message>
    <message>
        <source>is started with</source>
        <translation>wird gestartet mit</translation>
    </message>
    <message>
        <source>is watched by</source>
        <translation>wird beobachtet von</translation>
    </message>
    <message>
        <source>keeps up with</source>
        <translation>hält Schritt mit</translation>
    </message>
    <message>
        <source>latest drawn</source>
        <translation>zuletzt gezeichnet</translation>
    </message>
    <message>
        <source>launches into</source>
        <translation>startet in</translation>
    </message>
    <message>
        <source>lb_cookie: the load balancer sets a cookie of its own. app_cookie: it does so only beside a cookie that the target has set (stickiness.type).</source>
        <translation>lb_cookie: Der Load Balancer setzt ein eigenes Cookie. app_cookie: Er tut es nur neben einem Cookie, das das Ziel gesetzt hat (stickiness.type).</translation>
    </message>
    <message>
        <source>leaves what fails in</source>
        <translation>lässt Gescheitertes in</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>load balancers</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>log group</source>
        <translation>Log-Gruppe</translation>
    </message>
    <message>
        <source>log groups</source>
        <translation>Log-Gruppen</translation>
    </message>
    <message>
        <source>logs to</source>
        <translation>schreibt Logs in</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>maximumPercent counts every task that is not STOPPED, those that are stopping too.</source>
        <translation>maximumPercent zählt jeden Task, der nicht STOPPED ist, auch die anhaltenden.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>memberOf asks the cluster query language of each instance.</source>
        <translation>memberOf fragt jede Instanz in der Cluster-Abfragesprache.</translation>
    </message>
    <message>
        <source>minimumHealthyPercent of the desired count is rounded up, maximumPercent down.</source>
        <translation>minimumHealthyPercent der gewünschten Zahl wird aufgerundet, maximumPercent ab.</translation>
    </message>
    <message>
        <source>mounts</source>
        <translation>mountet</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no test listener</source>
        <translation>kein Test-Listener</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>notifies</source>
        <translation>benachrichtigt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>places tasks in</source>
        <translation>platziert Tasks in</translation>
    </message>
    <message>
        <source>policies do not scale it</source>
        <translation>Richtlinien skalieren ihn nicht</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>fragt ab</translation>
    </message>
    <message>
        <source>publishes events to</source>
        <translation>veröffentlicht Ereignisse in</translation>
    </message>
    <message>
        <source>pulls from</source>
        <translation>holt aus</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>random takes any of the instances that fit.</source>
        <translation>random nimmt irgendeine der passenden Instanzen.</translation>
    </message>
    <message>
        <source>random, spread over a field&apos;s values, or binpack onto the fullest (type).</source>
        <translation>random, spread über die Werte eines Felds, oder binpack auf die vollste (type).</translation>
    </message>
    <message>
        <source>rate(5 minutes) or cron(0 9 ? * MON-FRI *), in UTC (ScheduleExpression).</source>
        <translation>rate(5 minutes) oder cron(0 9 ? * MON-FRI *), in UTC (ScheduleExpression).</translation>
    </message>
    <message>
        <source>reads items from</source>
        <translation>liest Elemente aus</translation>
    </message>
    <message>
        <source>reads objects from</source>
        <translation>liest Objekte aus</translation>
    </message>
    <message>
        <source>registers tasks in</source>
        <translation>meldet Tasks an bei</translation>
    </message>
    <message>
        <source>registers with</source>
        <translation>meldet an bei</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>runs in</source>
        <translation>läuft in</translation>
    </message>
    <message>
        <source>runs tasks in</source>
        <translation>führt Tasks aus in</translation>
    </message>
    <message>
        <source>runs tasks of</source>
        <translation>führt Tasks aus von</translation>
    </message>
    <message>
        <source>runs tasks with</source>
        <translation>führt Tasks aus mit</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>skaliert</translation>
    </message>
    <message>
        <source>scaling policies</source>
        <translation>Skalierungsrichtlinien</translation>
    </message>
    <message>
        <source>scaling policy</source>
        <translation>Skalierungsrichtlinie</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>security groups</source>
        <translation>Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>send messages to</source>
        <translation>senden Nachrichten an</translation>
    </message>
    <message>
        <source>send requests to</source>
        <translation>senden Anfragen an</translation>
    </message>
    <message>
        <source>sends dead letters to</source>
        <translation>sendet Unzustellbares an</translation>
    </message>
    <message>
        <source>sends events to</source>
        <translation>sendet Ereignisse an</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>shifts traffic to</source>
        <translation>verschiebt Verkehr zu</translation>
    </message>
    <message>
        <source>simplified</source>
        <translation>vereinfacht</translation>
    </message>
    <message>
        <source>spread takes the value with the fewest tasks of the service or group; instances without the attribute count as one value.</source>
        <translation>spread nimmt den Wert mit den wenigsten Tasks des Service oder der Gruppe; Instanzen ohne das Attribut gelten als ein Wert.</translation>
    </message>
    <message>
        <source>subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>sum of the containers</source>
        <translation>Summe der Container</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>target groups</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>task definition</source>
        <translation>Task-Definition</translation>
    </message>
    <message>
        <source>task definitions</source>
        <translation>Task-Definitionen</translation>
    </message>
    <message>
        <source>task: gone with the task. shared: it stays on the instance (dockerVolumeConfiguration.scope).</source>
        <translation>task: vergeht mit dem Task. shared: bleibt auf der Instanz (dockerVolumeConfiguration.scope).</translation>
    </message>
    <message>
        <source>tcp or udp (protocol).</source>
        <translation>tcp oder udp (protocol).</translation>
    </message>
    <message>
        <source>the usual 20 GiB</source>
        <translation>die üblichen 20 GiB</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>watches</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>what its type has</source>
        <translation>was ihr Typ hat</translation>
    </message>
    <message>
        <source>writes items into</source>
        <translation>schreibt Elemente in</translation>
    </message>
    <message>
        <source>writes objects into</source>
        <translation>schreibt Objekte in</translation>
    </message>
    <message>
        <source>{attempts}.</source>
        <translation>{attempts}.</translation>
    </message>
    <message>
        <source>{bounds}.</source>
        <translation>{bounds}.</translation>
    </message>
    <message>
        <source>{breaker}.</source>
        <translation>{breaker}.</translation>
    </message>
    <message>
        <source>{call} was refused: {refusal}</source>
        <translation>{call} wurde abgewiesen: {refusal}</translation>
    </message>
    <message>
        <source>{checkup}.</source>
        <translation>{checkup}.</translation>
    </message>
    <message>
        <source>{clients} of {s} that stuck to {o} went to other targets.</source>
        <translation>{clients} von {s}, die an {o} hingen, gingen zu anderen Zielen.</translation>
    </message>
    <message>
        <source>{code} of them are in flight.</source>
        <translation>{code} davon sind unterwegs.</translation>
    </message>
    <message>
        <source>{code} of them are protected from scale-in.</source>
        <translation>{code} davon sind vor Scale-in geschützt.</translation>
    </message>
    <message>
        <source>{code} tasks of {s} could not find out what its tags name.</source>
        <translation>{code} Tasks von {s} konnten nicht herausfinden, wofür ihre Tags stehen.</translation>
    </message>
    <message>
        <source>{code} tasks wait in PROVISIONING in {o} already.</source>
        <translation>{code} Tasks warten schon in PROVISIONING in {o}.</translation>
    </message>
    <message>
        <source>{decided}</source>
        <translation>{decided}</translation>
    </message>
    <message>
        <source>{diskIsShared}.</source>
        <translation>{diskIsShared}.</translation>
    </message>
    <message>
        <source>{ebsVolume} of {ebsType}, was attached to {s} in {ebsZone}.</source>
        <translation>{ebsVolume} der Art {ebsType} wurde in {ebsZone} an {s} angehängt.</translation>
    </message>
    <message>
        <source>{ebsVolume}, outlives {s}.</source>
        <translation>{ebsVolume} überlebt {s}.</translation>
    </message>
    <message>
        <source>{ebsVolume}, was deleted with {s}.</source>
        <translation>{ebsVolume} wurde mit {s} gelöscht.</translation>
    </message>
    <message>
        <source>{edited}</source>
        <translation>{edited}</translation>
    </message>
    <message>
        <source>{ending}.</source>
        <translation>{ending}.</translation>
    </message>
    <message>
        <source>{error}.</source>
        <translation>{error}.</translation>
    </message>
    <message>
        <source>{evenSplit}.</source>
        <translation>{evenSplit}.</translation>
    </message>
    <message>
        <source>{failing}.</source>
        <translation>{failing}.</translation>
    </message>
    <message>
        <source>{fargateNeed}.</source>
        <translation>{fargateNeed}.</translation>
    </message>
    <message>
        <source>{handling}.</source>
        <translation>{handling}.</translation>
    </message>
    <message>
        <source>{healthyOne} is healthy, so that the deployment of {o} counts failed tasks from 0 again.</source>
        <translation>{healthyOne} ist gesund, so dass die Bereitstellung von {o} gescheiterte Tasks wieder von 0 an zählt.</translation>
    </message>
    <message>
        <source>{holder}.</source>
        <translation>{holder}.</translation>
    </message>
    <message>
        <source>{image} of {s} was deleted.</source>
        <translation>{image} von {s} wurde gelöscht.</translation>
    </message>
    <message>
        <source>{last} of the tasks before them were unhealthy.</source>
        <translation>{last} der Tasks davor waren nicht gesund.</translation>
    </message>
    <message>
        <source>{launch}.</source>
        <translation>{launch}.</translation>
    </message>
    <message>
        <source>{leftThere} that tasks left on {s} are lost.</source>
        <translation>{leftThere}, die Tasks auf {s} hinterließen, sind verloren.</translation>
    </message>
    <message>
        <source>{messages} came to {s}.</source>
        <translation>{messages} kamen zu {s}.</translation>
    </message>
    <message>
        <source>{messages} of {s} became visible again.</source>
        <translation>{messages} von {s} wurden wieder sichtbar.</translation>
    </message>
    <message>
        <source>{messages} of {s} went to {o} after {receives}.</source>
        <translation>{messages} von {s} gingen an {o} nach {receives}.</translation>
    </message>
    <message>
        <source>{messages} of {s} were dropped after {retention}.</source>
        <translation>{messages} von {s} wurden nach {retention} verworfen.</translation>
    </message>
    <message>
        <source>{metrics}.</source>
        <translation>{metrics}.</translation>
    </message>
    <message>
        <source>{move}: {ec2}</source>
        <translation>{move}: {ec2}</translation>
    </message>
    <message>
        <source>{objectKey} was created in {s}.</source>
        <translation>{objectKey} wurde in {s} angelegt.</translation>
    </message>
    <message>
        <source>{o} cannot be reached: {path}.</source>
        <translation>{o} ist nicht erreichbar: {path}.</translation>
    </message>
    <message>
        <source>{o} gets no requests of {named}: other targets keep {clients}.</source>
        <translation>{o} bekommt keine Anfragen von {named}: Andere Ziele behalten {clients}.</translation>
    </message>
    <message>
        <source>{o} has left {s}.</source>
        <translation>{o} hat {s} verlassen.</translation>
    </message>
    <message>
        <source>{o} is in service in {s}.</source>
        <translation>{o} ist in {s} im Dienst.</translation>
    </message>
    <message>
        <source>{o} is {moved}.</source>
        <translation>{o} ist {moved}.</translation>
    </message>
    <message>
        <source>{o} may wait for the lifecycle hook {hook} until {until}.</source>
        <translation>{o} darf bis {until} auf den Lifecycle-Hook {hook} warten.</translation>
    </message>
    <message>
        <source>{o} mounted {s}.</source>
        <translation>{o} mountete {s}.</translation>
    </message>
    <message>
        <source>{o} no longer meets the placement constraints of {s}.</source>
        <translation>{o} erfüllt die Platzierungsbedingungen von {s} nicht mehr.</translation>
    </message>
    <message>
        <source>{o} of {s} cannot write its logs: {lack}.</source>
        <translation>{o} von {s} kann seine Logs nicht schreiben: {lack}.</translation>
    </message>
    <message>
        <source>{o} read from {s}.</source>
        <translation>{o} las aus {s}.</translation>
    </message>
    <message>
        <source>{o} starts slowly: its share of the requests grows for {code} s.</source>
        <translation>{o} startet langsam: Sein Anteil an den Anfragen wächst {code} s lang.</translation>
    </message>
    <message>
        <source>{o} waits for the lifecycle hook {hook} until {until}.</source>
        <translation>{o} wartet bis {until} auf den Lifecycle-Hook {hook}.</translation>
    </message>
    <message>
        <source>{o} was in ALARM already, so that the deployment {s} heeds no alarm.</source>
        <translation>{o} war schon in ALARM, so dass die Bereitstellung {s} auf keinen Alarm achtet.</translation>
    </message>
    <message>
        <source>{o} wrote an item into {s}.</source>
        <translation>{o} schrieb ein Element in {s}.</translation>
    </message>
    <message>
        <source>{o} {fails} at a message of {s}.</source>
        <translation>{o} {fails} an einer Nachricht von {s}.</translation>
    </message>
    <message>
        <source>{paused}</source>
        <translation>{paused}</translation>
    </message>
    <message>
        <source>{protected}.</source>
        <translation>{protected}.</translation>
    </message>
    <message>
        <source>{receiver} deleted {messages} of {s}.</source>
        <translation>{receiver} löschte {messages} von {s}.</translation>
    </message>
    <message>
        <source>{receiver} received {messages} of {s}.</source>
        <translation>{receiver} empfing {messages} von {s}.</translation>
    </message>
    <message>
        <source>{receiver} was done with them.</source>
        <translation>{receiver} war damit fertig.</translation>
    </message>
    <message>
        <source>{reckoned}.</source>
        <translation>{reckoned}.</translation>
    </message>
    <message>
        <source>{refusal}</source>
        <translation>{refusal}</translation>
    </message>
    <message>
        <source>{refusedFor}.</source>
        <translation>{refusedFor}.</translation>
    </message>
    <message>
        <source>{rulesSay}.</source>
        <translation>{rulesSay}.</translation>
    </message>
    <message>
        <source>{share} of the {traffic} traffic of {o} goes to {s}.</source>
        <translation>{share} des Verkehrs von {o} ({traffic}) geht an {s}.</translation>
    </message>
    <message>
        <source>{shiftWhy}.</source>
        <translation>{shiftWhy}.</translation>
    </message>
    <message>
        <source>{stageWhy}.</source>
        <translation>{stageWhy}.</translation>
    </message>
    <message>
        <source>{steady}.</source>
        <translation>{steady}.</translation>
    </message>
    <message>
        <source>{s} cannot have its volume: {lack}.</source>
        <translation>{s} kann sein Volume nicht haben: {lack}.</translation>
    </message>
    <message>
        <source>{s} cannot mount its volumes: {lack}.</source>
        <translation>{s} kann seine Volumes nicht mounten: {lack}.</translation>
    </message>
    <message>
        <source>{s} cannot pull {pulledMib}: no space is left on {disk}.</source>
        <translation>{s} kann {pulledMib} nicht holen: Auf {disk} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>{s} cannot register with {o}: {lack}.</source>
        <translation>{s} kann sich nicht bei {o} anmelden: {lack}.</translation>
    </message>
    <message>
        <source>{s} cannot start: {lack}.</source>
        <translation>{s} kann nicht starten: {lack}.</translation>
    </message>
    <message>
        <source>{s} changed: it has {mountTargets}.</source>
        <translation>{s} änderte sich: hat {mountTargets}.</translation>
    </message>
    <message>
        <source>{s} changed: {attributes}.</source>
        <translation>{s} änderte sich: {attributes}.</translation>
    </message>
    <message>
        <source>{s} changed: {settings}.</source>
        <translation>{s} änderte sich: {settings}.</translation>
    </message>
    <message>
        <source>{s} changed: {sizes}.</source>
        <translation>{s} änderte sich: {sizes}.</translation>
    </message>
    <message>
        <source>{s} changed{ruled}.</source>
        <translation>{s} änderte sich{ruled}.</translation>
    </message>
    <message>
        <source>{s} could not call {action} of {o}: {lack}.</source>
        <translation>{s} konnte {action} von {o} nicht aufrufen: {lack}.</translation>
    </message>
    <message>
        <source>{s} could not invoke {invoked}: {refusedFor}.</source>
        <translation>{s} konnte {invoked} nicht aufrufen: {refusedFor}.</translation>
    </message>
    <message>
        <source>{s} delivered a message to {o}.</source>
        <translation>{s} lieferte eine Nachricht an {o}.</translation>
    </message>
    <message>
        <source>{s} delivered no message to {o}: {undelivered}.</source>
        <translation>{s} lieferte keine Nachricht an {o}: {undelivered}.</translation>
    </message>
    <message>
        <source>{s} did not take a message that came {earlier} before.</source>
        <translation>{s} nahm eine Nachricht nicht, die {earlier} früher kam.</translation>
    </message>
    <message>
        <source>{s} divides {division}: {split}.</source>
        <translation>{s} verteilt {division}: {split}.</translation>
    </message>
    <message>
        <source>{s} does not replace {o}, which is in Standby.</source>
        <translation>{s} ersetzt {o} nicht, die in Standby ist.</translation>
    </message>
    <message>
        <source>{s} does not scale {o} {wished}: {held}.</source>
        <translation>{s} skaliert {o} nicht {wished}: {held}.</translation>
    </message>
    <message>
        <source>{s} goes on with what its tags name.</source>
        <translation>{s} macht weiter mit dem, wofür seine Tags stehen.</translation>
    </message>
    <message>
        <source>{s} has no space left on {disk}.</source>
        <translation>{s} hat auf {disk} keinen Platz mehr.</translation>
    </message>
    <message>
        <source>{s} has {code} messages in flight, as many as may be.</source>
        <translation>{s} hat {code} Nachrichten unterwegs, so viele wie möglich.</translation>
    </message>
    <message>
        <source>{s} invoked {invoked}.</source>
        <translation>{s} rief {invoked} auf.</translation>
    </message>
    <message>
        <source>{s} is no longer protected.</source>
        <translation>{s} ist nicht mehr geschützt.</translation>
    </message>
    <message>
        <source>{s} is overloaded: more requests come than its targets can serve.</source>
        <translation>{s} ist überlastet: Es kommen mehr Anfragen, als seine Ziele bedienen können.</translation>
    </message>
    <message>
        <source>{s} is stopped and stays registered.</source>
        <translation>{s} ist angehalten und bleibt angemeldet.</translation>
    </message>
    <message>
        <source>{s} is to stop: {stop}.</source>
        <translation>{s} soll anhalten: {stop}.</translation>
    </message>
    <message>
        <source>{s} is {alarm}</source>
        <translation>{s} ist {alarm}</translation>
    </message>
    <message>
        <source>{s} is {instance}.</source>
        <translation>{s} ist {instance}.</translation>
    </message>
    <message>
        <source>{s} is {service}.</source>
        <translation>{s} ist {service}.</translation>
    </message>
    <message>
        <source>{s} is {task}.</source>
        <translation>{s} ist {task}.</translation>
    </message>
    <message>
        <source>{s} keeps lines {keptLines}.</source>
        <translation>{s} bewahrt Zeilen {keptLines} auf.</translation>
    </message>
    <message>
        <source>{s} keeps messages for {retention}.</source>
        <translation>{s} bewahrt Nachrichten {retention} auf.</translation>
    </message>
    <message>
        <source>{s} keeps up again.</source>
        <translation>{s} kommt wieder mit.</translation>
    </message>
    <message>
        <source>{s} left {o} {protection} from scale-in.</source>
        <translation>{s} ließ {o} {protection} vor Scale-in.</translation>
    </message>
    <message>
        <source>{s} matched an event about {about}.</source>
        <translation>Auf {s} passte ein Ereignis über {about}.</translation>
    </message>
    <message>
        <source>{s} may call {action} again.</source>
        <translation>{s} darf {action} wieder aufrufen.</translation>
    </message>
    <message>
        <source>{s} may not call {action} of {o}: {lack}.</source>
        <translation>{s} darf {action} von {o} nicht aufrufen: {lack}.</translation>
    </message>
    <message>
        <source>{s} may not call {action}: {lack}.</source>
        <translation>{s} darf {action} nicht aufrufen: {lack}.</translation>
    </message>
    <message>
        <source>{s} of {o} exited with code {code}{exit}.</source>
        <translation>{s} von {o} endete mit Code {code}{exit}.</translation>
    </message>
    <message>
        <source>{s} of {o} is {checked}.</source>
        <translation>{s} von {o} ist {checked}.</translation>
    </message>
    <message>
        <source>{s} registered with {o}: {code} CPU units, {last} MiB.</source>
        <translation>{s} meldete sich bei {o} an: {code} CPU-Einheiten, {last} MiB.</translation>
    </message>
    <message>
        <source>{s} runs {image} as {o} holds it, for it could not be pulled: {unpulled}.</source>
        <translation>{s} führt {image} aus, wie {o} es hat, denn es konnte nicht geholt werden: {unpulled}.</translation>
    </message>
    <message>
        <source>{s} scaled {o} from {from} to {to}.</source>
        <translation>{s} skalierte {o} von {from} auf {to}.</translation>
    </message>
    <message>
        <source>{s} sends requests to {routing}.</source>
        <translation>{s} sendet Anfragen an {routing}.</translation>
    </message>
    <message>
        <source>{s} started {code} tasks within a minute, and {heldStarts}.</source>
        <translation>{s} startete {code} Tasks in einer Minute, und {heldStarts}.</translation>
    </message>
    <message>
        <source>{s} starts no task before {until}.</source>
        <translation>{s} startet vor {until} keinen Task.</translation>
    </message>
    <message>
        <source>{s} waits in PROVISIONING for an instance of {o}: {missing}.</source>
        <translation>{s} wartet in PROVISIONING auf eine Instanz von {o}: {missing}.</translation>
    </message>
    <message>
        <source>{s} was created with a desired count of {code}.</source>
        <translation>{s} wurde mit gewünschter Zahl {code} angelegt.</translation>
    </message>
    <message>
        <source>{s} was created.</source>
        <translation>{s} wurde angelegt.</translation>
    </message>
    <message>
        <source>{s} was created: it {policy}.</source>
        <translation>{s} wurde angelegt: {policy}.</translation>
    </message>
    <message>
        <source>{s} was created: {settings}.</source>
        <translation>{s} wurde angelegt: {settings}.</translation>
    </message>
    <message>
        <source>{s} was created: {sizes}.</source>
        <translation>{s} wurde angelegt: {sizes}.</translation>
    </message>
    <message>
        <source>{s} was created{ruled}.</source>
        <translation>{s} wurde angelegt{ruled}.</translation>
    </message>
    <message>
        <source>{s} was deleted with {logLines}.</source>
        <translation>{s} wurde mit {logLines} gelöscht.</translation>
    </message>
    <message>
        <source>{s} was deleted with {messages}.</source>
        <translation>{s} wurde mit {messages} gelöscht.</translation>
    </message>
    <message>
        <source>{s} was deleted, with all that was in it.</source>
        <translation>{s} wurde gelöscht, mit allem darin.</translation>
    </message>
    <message>
        <source>{s} was deleted.</source>
        <translation>{s} wurde gelöscht.</translation>
    </message>
    <message>
        <source>{s} was deleted{onTheWay}.</source>
        <translation>{s} wurde gelöscht{onTheWay}.</translation>
    </message>
    <message>
        <source>{s} was deregistered.</source>
        <translation>{s} wurde abgemeldet.</translation>
    </message>
    <message>
        <source>{s} was given up as lost.</source>
        <translation>{s} wurde als verloren aufgegeben.</translation>
    </message>
    <message>
        <source>{s} was launched.</source>
        <translation>{s} wurde gestartet.</translation>
    </message>
    <message>
        <source>{s} was placed on {capacity} in {zone}.</source>
        <translation>{s} wurde auf {capacity} in {zone} platziert.</translation>
    </message>
    <message>
        <source>{s} was placed on {o}.</source>
        <translation>{s} wurde auf {o} platziert.</translation>
    </message>
    <message>
        <source>{s} was terminated.</source>
        <translation>{s} wurde beendet.</translation>
    </message>
    <message>
        <source>{s} was updated.</source>
        <translation>{s} wurde aktualisiert.</translation>
    </message>
    <message>
        <source>{s} {health}.</source>
        <translation>{s} {health}.</translation>
    </message>
    <message>
        <source>{s} {target}.</source>
        <translation>{s} {target}.</translation>
    </message>
    <message>
        <source>{s}: {metrics}.</source>
        <translation>{s}: {metrics}.</translation>
    </message>
    <message>
        <source>{victim}.</source>
        <translation>{victim}.</translation>
    </message>
    <message>
        <source>{zoneLack}.</source>
        <translation>{zoneLack}.</translation>
    </message>
    <message>
        <source>{n} / {m} running</source>
        <translation>{n} / {m} laufen</translation>
    </message>
    <message>
        <source>{n} / {m} in service</source>
        <translation>{n} / {m} im Dienst</translation>
    </message>
    <message>
        <source>{n} / {m} healthy</source>
        <translation>{n} / {m} gesund</translation>
    </message>
    <message>
        <source>{a}, {b} running</source>
        <translation>{a}, {b} laufen</translation>
    </message>
    <message>
        <source>{n} of {m} running, revision {a}</source>
        <translation>{n} von {m} laufen, Revision {a}</translation>
    </message>
    <message>
        <source>{name} running</source>
        <translation>{name}: laufende</translation>
    </message>
    <message>
        <source>{name} requests/s</source>
        <translation>{name}: Anfragen/s</translation>
    </message>
    <message>
        <source>{n} req/s</source>
        <translation>{n} Anfr./s</translation>
    </message>
    <message>
        <source>{n} msg/s</source>
        <translation>{n} Nachr./s</translation>
    </message>
    <message>
        <source>{n} req/s, {m} failing</source>
        <translation>{n} Anfr./s, {m} scheitern</translation>
    </message>
    <message>
        <source>{n} instance</source>
        <translation>{n} Instanz</translation>
    </message>
    <message>
        <source>{n} instances</source>
        <translation>{n} Instanzen</translation>
    </message>
    <message>
        <source>{n} task</source>
        <translation>{n} Task</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} Tasks</translation>
    </message>
    <message>
        <source>{n} zone</source>
        <translation>{n} Zone</translation>
    </message>
    <message>
        <source>{n} zones</source>
        <translation>{n} Zonen</translation>
    </message>
    <message>
        <source>{n} line</source>
        <translation>{n} Zeile</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>{n} stream</source>
        <translation>{n} Stream</translation>
    </message>
    <message>
        <source>{n} streams</source>
        <translation>{n} Streams</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} Tag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n} Minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
    <message>
        <source>{n} message</source>
        <translation>{n} Nachricht</translation>
    </message>
    <message>
        <source>{n} messages</source>
        <translation>{n} Nachrichten</translation>
    </message>
    <message>
        <source>{n} image</source>
        <translation>{n} Image</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} Images</translation>
    </message>
    <message>
        <source>{n} refused pull</source>
        <translation>{n} abgewiesener Pull</translation>
    </message>
    <message>
        <source>{n} refused pulls</source>
        <translation>{n} abgewiesene Pulls</translation>
    </message>
    <message>
        <source>{n} object</source>
        <translation>{n} Objekt</translation>
    </message>
    <message>
        <source>{n} objects</source>
        <translation>{n} Objekte</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} Element</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} Elemente</translation>
    </message>
    <message>
        <source>{n} mail</source>
        <translation>{n} Mail</translation>
    </message>
    <message>
        <source>{n} mails</source>
        <translation>{n} Mails</translation>
    </message>
    <message>
        <source>{n} client</source>
        <translation>{n} Client</translation>
    </message>
    <message>
        <source>{n} clients</source>
        <translation>{n} Clients</translation>
    </message>
    <message>
        <source>{n} request</source>
        <translation>{n} Anfrage</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} Anfragen</translation>
    </message>
    <message>
        <source>{n} step</source>
        <translation>{n} Schritt</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
    <message>
        <source>{n} sample</source>
        <translation>{n} Wert</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} Werte</translation>
    </message>
    <message>
        <source>{n} restart</source>
        <translation>{n} Neustart</translation>
    </message>
    <message>
        <source>{n} restarts</source>
        <translation>{n} Neustarts</translation>
    </message>
    <message>
        <source>{n} receive</source>
        <translation>{n} Empfang</translation>
    </message>
    <message>
        <source>{n} receives</source>
        <translation>{n} Empfänge</translation>
    </message>
    <message>
        <source>{n} invocation</source>
        <translation>{n} Aufruf</translation>
    </message>
    <message>
        <source>{n} invocations</source>
        <translation>{n} Aufrufe</translation>
    </message>
    <message>
        <source>{n} attempt</source>
        <translation>{n} Versuch</translation>
    </message>
    <message>
        <source>{n} attempts</source>
        <translation>{n} Versuche</translation>
    </message>
    <message>
        <source>{n} desired task</source>
        <translation>{n} gewünschter Task</translation>
    </message>
    <message>
        <source>{n} desired tasks</source>
        <translation>{n} gewünschte Tasks</translation>
    </message>
    <message>
        <source>{n} mount target</source>
        <translation>{n} Mount-Ziel</translation>
    </message>
    <message>
        <source>{n} mount targets</source>
        <translation>{n} Mount-Ziele</translation>
    </message>
    <message>
        <source>{n} element</source>
        <translation>{n} Element</translation>
    </message>
    <message>
        <source>{n} elements</source>
        <translation>{n} Elemente</translation>
    </message>
    <message>
        <source>{n} container instance</source>
        <translation>{n} Container-Instanz</translation>
    </message>
    <message>
        <source>{n} container instances</source>
        <translation>{n} Container-Instanzen</translation>
    </message>
    <message>
        <source>{n} units</source>
        <translation>{n} Einheiten</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>{n} desired</source>
        <translation>{n} gewünscht</translation>
    </message>
    <message>
        <source>{n} visible, {m} in flight</source>
        <translation>{n} sichtbar, {m} unterwegs</translation>
    </message>
    <message>
        <source>{n} visible, {m} in flight, {k} dead</source>
        <translation>{n} sichtbar, {m} unterwegs, {k} unzustellbar</translation>
    </message>
    <message>
        <source>{n} published, {m} delivered</source>
        <translation>{n} veröffentlicht, {m} zugestellt</translation>
    </message>
    <message>
        <source>{a}, {b} failed</source>
        <translation>{a}, {b} gescheitert</translation>
    </message>
    <message>
        <source>{n} old, {m} new</source>
        <translation>{n} alt, {m} neu</translation>
    </message>
    <message>
        <source>{n} of {m} failed</source>
        <translation>{n} von {m} gescheitert</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation>rollt zurück</translation>
    </message>
    <message>
        <source>rolling back, {a}</source>
        <translation>rollt zurück, {a}</translation>
    </message>
    <message>
        <source>FAILED, {a}</source>
        <translation>FAILED, {a}</translation>
    </message>
    <message>
        <source>{n} % blue, {m} % green</source>
        <translation>{n} % blau, {m} % grün</translation>
    </message>
    <message>
        <source>{n} % green, {a}</source>
        <translation>{n} % grün, {a}</translation>
    </message>
    <message>
        <source>revision {n}</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <source>{a} lost</source>
        <translation>{a} verloren</translation>
    </message>
    <message>
        <source>{a} waiting</source>
        <translation>{a} wartend</translation>
    </message>
    <message>
        <source>{a} pulling</source>
        <translation>{a} holt Image</translation>
    </message>
    <message>
        <source>{a} unhealthy</source>
        <translation>{a} nicht gesund</translation>
    </message>
    <message>
        <source>{a}, agent disconnected</source>
        <translation>{a}, Agent getrennt</translation>
    </message>
    <message>
        <source>{a}, exit code {n}</source>
        <translation>{a}, Exit-Code {n}</translation>
    </message>
    <message>
        <source>exit code {n}</source>
        <translation>Exit-Code {n}</translation>
    </message>
    <message>
        <source>{name} exit code {n}</source>
        <translation>{name} Exit-Code {n}</translation>
    </message>
    <message>
        <source>{a}, waits for {name}: {b}</source>
        <translation>{a}, wartet auf {name}: {b}</translation>
    </message>
    <message>
        <source>not registered, no role</source>
        <translation>nicht angemeldet, keine Rolle</translation>
    </message>
    <message>
        <source>launching</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>deregistered</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>Registered instances</source>
        <translation>Angemeldete Instanzen</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Laufende Tasks</translation>
    </message>
    <message>
        <source>Tasks that wait for an instance</source>
        <translation>Tasks, die auf eine Instanz warten</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>Instanz-Id</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <source>CPU left</source>
        <translation>CPU übrig</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory MiB</source>
        <translation>Arbeitsspeicher MiB</translation>
    </message>
    <message>
        <source>CPU units</source>
        <translation>CPU-Einheiten</translation>
    </message>
    <message>
        <source>Memory left</source>
        <translation>Arbeitsspeicher übrig</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Instance health</source>
        <translation>Zustand der Instanz</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Bereitstellungen</translation>
    </message>
    <message>
        <source>Starts no task before</source>
        <translation>Startet keinen Task vor</translation>
    </message>
    <message>
        <source>Reserves CPU</source>
        <translation>Reserviert CPU</translation>
    </message>
    <message>
        <source>Reserves memory</source>
        <translation>Reserviert Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Production traffic</source>
        <translation>Produktionsverkehr</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Bakes until</source>
        <translation>Bäckt bis</translation>
    </message>
    <message>
        <source>Stage ends</source>
        <translation>Phase endet</translation>
    </message>
    <message>
        <source>Deployment alarm</source>
        <translation>Bereitstellungsalarm</translation>
    </message>
    <message>
        <source>not heeded</source>
        <translation>nicht beachtet</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Failed tasks</source>
        <translation>Gescheiterte Tasks</translation>
    </message>
    <message>
        <source>Rolls back to</source>
        <translation>Rollt zurück auf</translation>
    </message>
    <message>
        <source>Waits for {name}</source>
        <translation>Wartet auf {name}</translation>
    </message>
    <message>
        <source>scaling out</source>
        <translation>skaliert hinauf</translation>
    </message>
    <message>
        <source>scaling in</source>
        <translation>skaliert herunter</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Endend</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Protected from scale-in</source>
        <translation>Vor Scale-in geschützt</translation>
    </message>
    <message>
        <source>Tries to launch again</source>
        <translation>Versucht den Start wieder</translation>
    </message>
    <message>
        <source>Lifecycle state</source>
        <translation>Lebenszyklus-Zustand</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitern</translation>
    </message>
    <message>
        <source>Failing with {a}</source>
        <translation>Scheitern mit {a}</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99</source>
        <translation>Latenz p50, p95, p99</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitern</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>Listener rule</source>
        <translation>Listener-Regel</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>fail-open</source>
        <translation>fail-open</translation>
    </message>
    <message>
        <source>no targets</source>
        <translation>keine Ziele</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>im Dienst</translation>
    </message>
    <message>
        <source>Registered targets</source>
        <translation>Angemeldete Ziele</translation>
    </message>
    <message>
        <source>Healthy targets</source>
        <translation>Gesunde Ziele</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Interface status</source>
        <translation>Zustand der Schnittstelle</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Private Adresse</translation>
    </message>
    <message>
        <source>Host port {a}</source>
        <translation>Host-Port {a}</translation>
    </message>
    <message>
        <source>to port {a} of {name}</source>
        <translation>an Port {a} von {name}</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>Netzwerkschnittstellen</translation>
    </message>
    <message>
        <source>awsvpc tasks</source>
        <translation>awsvpc-Tasks</translation>
    </message>
    <message>
        <source>{n} of {m} (trunk)</source>
        <translation>{n} von {m} (Trunk)</translation>
    </message>
    <message>
        <source>{n} of {m} ENIs</source>
        <translation>{n} von {m} ENIs</translation>
    </message>
    <message>
        <source>{n} of {m} ENIs, trunk</source>
        <translation>{n} von {m} ENIs, Trunk</translation>
    </message>
    <message>
        <source>Host ports of tasks</source>
        <translation>Host-Ports der Tasks</translation>
    </message>
    <message>
        <source>Host ports reserved</source>
        <translation>Reservierte Host-Ports</translation>
    </message>
    <message>
        <source>vCPUs of the account</source>
        <translation>vCPUs des Kontos</translation>
    </message>
    <message>
        <source>Costs an hour, about</source>
        <translation>Kostet je Stunde etwa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none, for its tasks reserve no CPU: set cpu</source>
        <translation>keine, denn seine Tasks reservieren keine CPU: cpu setzen</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>{n} of {m} passed</source>
        <translation>{n} von {m} bestanden</translation>
    </message>
    <message>
        <source>HTTP GET {path} every {n} s, time-out {m} s, success codes {a}</source>
        <translation>HTTP GET {path} alle {n} s, Zeitlimit {m} s, Erfolgscodes {a}</translation>
    </message>
    <message>
        <source>healthy after {n}, unhealthy after {m} in a row</source>
        <translation>gesund nach {n}, nicht gesund nach {m} in Folge</translation>
    </message>
    <message>
        <source>health check every {n} s, time-out {m} s, start period {a} s</source>
        <translation>Zustandsprüfung alle {n} s, Zeitlimit {m} s, Anlaufzeit {a} s</translation>
    </message>
    <message>
        <source>On the instance it is {a}, which Amazon ECS does not know.</source>
        <translation>Auf der Instanz ist er {a}, was Amazon ECS nicht weiß.</translation>
    </message>
    <message>
        <source>HEALTHY after 1, UNHEALTHY after {n} in a row</source>
        <translation>HEALTHY nach 1, UNHEALTHY nach {n} in Folge</translation>
    </message>
    <message>
        <source>exit code 0</source>
        <translation>Exit-Code 0</translation>
    </message>
    <message>
        <source>exit code 1</source>
        <translation>Exit-Code 1</translation>
    </message>
    <message>
        <source>no answer within {n} s</source>
        <translation>keine Antwort in {n} s</translation>
    </message>
    <message>
        <source>in the start period</source>
        <translation>in der Anlaufzeit</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>not managed</source>
        <translation>nicht verwaltet</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>verwaltet</translation>
    </message>
    <message>
        <source>tasks wait</source>
        <translation>Tasks warten</translation>
    </message>
    <message>
        <source>{n} needed of {m}, {a}</source>
        <translation>{n} gebraucht von {m}, {a}</translation>
    </message>
    <message>
        <source>Needed (M)</source>
        <translation>Gebraucht (M)</translation>
    </message>
    <message>
        <source>Instances (N)</source>
        <translation>Instanzen (N)</translation>
    </message>
    <message>
        <source>CapacityProviderReservation</source>
        <translation>CapacityProviderReservation</translation>
    </message>
    <message>
        <source>Waiting tasks</source>
        <translation>Wartende Tasks</translation>
    </message>
    <message>
        <source>Larger than an instance</source>
        <translation>Größer als eine Instanz</translation>
    </message>
    <message>
        <source>Newest datapoint</source>
        <translation>Neuester Datenpunkt</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>no instance</source>
        <translation>keine Instanz</translation>
    </message>
    <message>
        <source>its group is at its maximum size</source>
        <translation>ihre Gruppe hat ihre größte Zahl</translation>
    </message>
    <message>
        <source>scale-out waits until {a}</source>
        <translation>Scale-out wartet bis {a}</translation>
    </message>
    <message>
        <source>Its capacity provider is not in its cluster any more; stop it.</source>
        <translation>Sein Kapazitätsanbieter ist nicht mehr in seinem Cluster; anhalten.</translation>
    </message>
    <message>
        <source>Its capacity provider has no Auto Scaling group.</source>
        <translation>Sein Kapazitätsanbieter hat keine Auto-Scaling-Gruppe.</translation>
    </message>
    <message>
        <source>It is larger than an instance type of its group; choose larger types, or let it reserve less.</source>
        <translation>Er ist größer als ein Instanztyp seiner Gruppe; größere Typen wählen oder weniger reservieren.</translation>
    </message>
    <message>
        <source>Its group is at its maximum size; raise it.</source>
        <translation>Seine Gruppe hat ihre größte Zahl; diese erhöhen.</translation>
    </message>
    <message>
        <source>It has waited for long; see whether instances of its group are launched and register.</source>
        <translation>Er wartet schon lange; sehen, ob Instanzen seiner Gruppe starten und sich anmelden.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>above target</source>
        <translation>über dem Ziel</translation>
    </message>
    <message>
        <source>below target</source>
        <translation>unter dem Ziel</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Scale-out alarm</source>
        <translation>Alarm für Scale-out</translation>
    </message>
    <message>
        <source>Scale-in alarm</source>
        <translation>Alarm für Scale-in</translation>
    </message>
    <message>
        <source>Instances warm up</source>
        <translation>Instanzen wärmen auf</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation>nicht simuliert</translation>
    </message>
    <message>
        <source>scales nothing</source>
        <translation>skaliert nichts</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Service</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>never again</source>
        <translation>nie wieder</translation>
    </message>
    <message>
        <source>no scalable target</source>
        <translation>kein skalierbares Ziel</translation>
    </message>
    <message>
        <source>Matched events</source>
        <translation>Passende Ereignisse</translation>
    </message>
    <message>
        <source>Times its schedule fired</source>
        <translation>Auslösungen seines Zeitplans</translation>
    </message>
    <message>
        <source>Fires next</source>
        <translation>Löst aus um</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Failed invocations</source>
        <translation>Gescheiterte Aufrufe</translation>
    </message>
    <message>
        <source>To the dead-letter queue</source>
        <translation>In die Warteschlange für Unzustellbares</translation>
    </message>
    <message>
        <source>sends events</source>
        <translation>sendet Ereignisse</translation>
    </message>
    <message>
        <source>sends no events</source>
        <translation>sendet keine Ereignisse</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Amazon ECR</source>
        <translation>Amazon ECR</translation>
    </message>
    <message>
        <source>More images</source>
        <translation>Weitere Images</translation>
    </message>
    <message>
        <source>Pulls</source>
        <translation>Pulls</translation>
    </message>
    <message>
        <source>Refused pulls</source>
        <translation>Abgewiesene Pulls</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>for {n} days</source>
        <translation>{n} Tage lang</translation>
    </message>
    <message>
        <source>for {n} day</source>
        <translation>{n} Tag lang</translation>
    </message>
    <message>
        <source>Message groups in flight</source>
        <translation>Nachrichtengruppen unterwegs</translation>
    </message>
    <message>
        <source>Wait for their message group</source>
        <translation>Warten auf ihre Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Visible again</source>
        <translation>Wieder sichtbar</translation>
    </message>
    <message>
        <source>Worked on in vain</source>
        <translation>Vergeblich bearbeitet</translation>
    </message>
    <message>
        <source>Moved to the dead-letter queue</source>
        <translation>In die Warteschlange für Unzustellbares verschoben</translation>
    </message>
    <message>
        <source>Duplicates that were not taken</source>
        <translation>Nicht genommene Duplikate</translation>
    </message>
    <message>
        <source>Dropped at the end of retention</source>
        <translation>Am Ende der Aufbewahrung verworfen</translation>
    </message>
    <message>
        <source>holds dead letters</source>
        <translation>enthält Unzustellbares</translation>
    </message>
    <message>
        <source>has messages</source>
        <translation>hat Nachrichten</translation>
    </message>
    <message>
        <source>Age of the oldest message</source>
        <translation>Alter der ältesten Nachricht</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Producers send</source>
        <translation>Erzeuger senden</translation>
    </message>
    <message>
        <source>no subscriptions</source>
        <translation>keine Abonnements</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Not confirmed or filtered out</source>
        <translation>Nicht bestätigt oder ausgefiltert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Newest mail</source>
        <translation>Neueste Mail</translation>
    </message>
    <message>
        <source>Messages to {name}</source>
        <translation>Nachrichten an {name}</translation>
    </message>
    <message>
        <source>no task or instance was measured</source>
        <translation>kein Task und keine Instanz wurde gemessen</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>no mount target</source>
        <translation>kein Mount-Ziel</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Mount targets</source>
        <translation>Mount-Ziele</translation>
    </message>
    <message>
        <source>Mounted so far</source>
        <translation>Bisher gemountet</translation>
    </message>
    <message>
        <source>When tasks stop</source>
        <translation>Wenn Tasks anhalten</translation>
    </message>
    <message>
        <source>all of it stays</source>
        <translation>bleibt alles</translation>
    </message>
    <message>
        <source>Volumes that outlived tasks</source>
        <translation>Volumes, die Tasks überlebten</translation>
    </message>
    <message>
        <source>{n} GiB, gone with the task</source>
        <translation>{n} GiB, vergeht mit dem Task</translation>
    </message>
    <message>
        <source>{n} GiB, gone with each task</source>
        <translation>{n} GiB, vergeht mit jedem Task</translation>
    </message>
    <message>
        <source>Volume {name}</source>
        <translation>Volume {name}</translation>
    </message>
    <message>
        <source>Written into itself</source>
        <translation>In sich selbst geschrieben</translation>
    </message>
    <message>
        <source>Written on its instance</source>
        <translation>Auf seine Instanz geschrieben</translation>
    </message>
    <message>
        <source>Written on its file system</source>
        <translation>Auf sein Dateisystem geschrieben</translation>
    </message>
    <message>
        <source>Written into its volume</source>
        <translation>In sein Volume geschrieben</translation>
    </message>
    <message>
        <source>outlives tasks and instances</source>
        <translation>überlebt Tasks und Instanzen</translation>
    </message>
    <message>
        <source>outlives tasks on an instance</source>
        <translation>überlebt Tasks auf einer Instanz</translation>
    </message>
    <message>
        <source>one of Amazon EBS for each task</source>
        <translation>eines von Amazon EBS für jeden Task</translation>
    </message>
    <message>
        <source>gone with each task</source>
        <translation>vergeht mit jedem Task</translation>
    </message>
    <message>
        <source>gone with the task</source>
        <translation>vergeht mit dem Task</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>älteste</translation>
    </message>
    <message>
        <source>went dead</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>verzögert</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>passend</translation>
    </message>
    <message>
        <source>invoked</source>
        <translation>aufgerufen</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>The run began with this drawing.</source>
        <translation>Der Lauf begann mit dieser Zeichnung.</translation>
    </message>
    <message>
        <source>You edited the drawing.</source>
        <translation>Sie haben die Zeichnung bearbeitet.</translation>
    </message>
    <message>
        <source>You took the protection of {s} away</source>
        <translation>Sie haben den Schutz von {s} aufgehoben</translation>
    </message>
    <message>
        <source>You protected {s} from scale-in until {a}</source>
        <translation>Sie haben {s} bis {a} vor Scale-in geschützt</translation>
    </message>
    <message>
        <source>counts as healthy</source>
        <translation>gilt als gesund</translation>
    </message>
    <message>
        <source>{a} after {n} failed health check</source>
        <translation>{a} nach {n} gescheiterten Zustandsprüfung</translation>
    </message>
    <message>
        <source>{a} after {n} failed health checks</source>
        <translation>{a} nach {n} gescheiterten Zustandsprüfungen</translation>
    </message>
    <message>
        <source>all its targets, for none is healthy</source>
        <translation>alle seine Ziele, denn keines ist gesund</translation>
    </message>
    <message>
        <source>its healthy targets only again</source>
        <translation>nur noch seine gesunden Ziele</translation>
    </message>
    <message>
        <source>{n} to {m}</source>
        <translation>{n} auf {m}</translation>
    </message>
    <message>
        <source>{a} of {s} to {o} failed with {b}</source>
        <translation>{a} von {s} an {o} scheiterten mit {b}</translation>
    </message>
    <message>
        <source>Requests of {s} fail with {a}</source>
        <translation>Anfragen von {s} scheitern mit {a}</translation>
    </message>
    <message>
        <source>No task is desired, and none is left</source>
        <translation>Kein Task ist gewünscht, und keiner ist übrig</translation>
    </message>
    <message>
        <source>The one desired task runs and is healthy, and none of an older deployment is left</source>
        <translation>Der eine gewünschte Task läuft und ist gesund, und keiner einer älteren Bereitstellung ist übrig</translation>
    </message>
    <message>
        <source>All {n} desired tasks run and are healthy, and none of an older deployment is left</source>
        <translation>Alle {n} gewünschten Tasks laufen und sind gesund, und keiner einer älteren Bereitstellung ist übrig</translation>
    </message>
    <message>
        <source>At least {n} of {a} must stay healthy and at most {m} may live, so that none can stop and none can start</source>
        <translation>Mindestens {n} von {a} müssen gesund bleiben, und höchstens {m} dürfen leben, so dass keiner anhalten und keiner starten kann</translation>
    </message>
    <message>
        <source>No task was RUNNING in {a} in a row, so the next one waits until {b}</source>
        <translation>Kein Task war RUNNING, {a} in Folge, also wartet der nächste bis {b}</translation>
    </message>
    <message>
        <source>Targets answer with {a}</source>
        <translation>Ziele antworten mit {a}</translation>
    </message>
    <message>
        <source>A rule of the listener answers so itself</source>
        <translation>Eine Regel des Listeners antwortet selbst so</translation>
    </message>
    <message>
        <source>No listener takes them</source>
        <translation>Kein Listener nimmt sie an</translation>
    </message>
    <message>
        <source>Nothing answers when they connect</source>
        <translation>Nichts antwortet beim Verbinden</translation>
    </message>
    <message>
        <source>Targets refuse or close connections</source>
        <translation>Ziele lehnen Verbindungen ab oder schließen sie</translation>
    </message>
    <message>
        <source>The listener has no target to send them to</source>
        <translation>Der Listener hat kein Ziel dafür</translation>
    </message>
    <message>
        <source>{name} has no target to send them to</source>
        <translation>{name} hat kein Ziel dafür</translation>
    </message>
    <message>
        <source>Targets do not answer in time</source>
        <translation>Ziele antworten nicht rechtzeitig</translation>
    </message>
    <message>
        <source>Its container runtime does not answer; Amazon ECS moves no task for that</source>
        <translation>Seine Container-Laufzeit antwortet nicht; Amazon ECS verschiebt deswegen keinen Task</translation>
    </message>
    <message>
        <source>Its agent is not connected, so that nobody hears how its checks go</source>
        <translation>Ihr Agent ist nicht verbunden, so dass niemand hört, wie ihre Prüfungen ausgehen</translation>
    </message>
    <message>
        <source>Its container runtime answers</source>
        <translation>Ihre Container-Laufzeit antwortet</translation>
    </message>
    <message>
        <source>{n} task waits until {a}</source>
        <translation>{n} Task wartet bis {a}</translation>
    </message>
    <message>
        <source>{n} tasks wait until {a}</source>
        <translation>{n} Tasks warten bis {a}</translation>
    </message>
    <message>
        <source>The run was paused.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>without managed scaling</source>
        <translation>ohne verwaltete Skalierung</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>es gibt noch keine</translation>
    </message>
    <message>
        <source>none of them is ACTIVE</source>
        <translation>keine davon ist ACTIVE</translation>
    </message>
    <message>
        <source>the closest match lacks {a}</source>
        <translation>der nächsten fehlt {a}</translation>
    </message>
    <message>
        <source>{n} of {a} is needed</source>
        <translation>{n} von {a} wird gebraucht</translation>
    </message>
    <message>
        <source>{n} of {a} are needed</source>
        <translation>{n} von {a} werden gebraucht</translation>
    </message>
    <message>
        <source>the group is at its maximum size</source>
        <translation>die Gruppe hat ihre größte Zahl</translation>
    </message>
    <message>
        <source>the group is at its minimum size</source>
        <translation>die Gruppe hat ihre kleinste Zahl</translation>
    </message>
    <message>
        <source>from {n} to {m}</source>
        <translation>von {n} auf {m}</translation>
    </message>
    <message>
        <source>no scale-in begins within 15 min of a scale-out, until {a}</source>
        <translation>kein Scale-in beginnt innerhalb von 15 min nach einem Scale-out, bis {a}</translation>
    </message>
    <message>
        <source>instances that came last warm up until {a}</source>
        <translation>zuletzt gekommene Instanzen wärmen bis {a} auf</translation>
    </message>
    <message>
        <source>the cooldown of the last simple scaling lasts until {a}</source>
        <translation>die Ruhezeit der letzten einfachen Skalierung dauert bis {a}</translation>
    </message>
    <message>
        <source>{name} does not agree to scale in</source>
        <translation>{name} stimmt dem Herunterskalieren nicht zu</translation>
    </message>
    <message>
        <source>{name} has no data</source>
        <translation>{name} hat keine Daten</translation>
    </message>
    <message>
        <source>{s} stopped without having been RUNNING</source>
        <translation>{s} hielt an, ohne RUNNING gewesen zu sein</translation>
    </message>
    <message>
        <source>{s} is replaced for its health checks</source>
        <translation>{s} wird wegen seiner Zustandsprüfungen ersetzt</translation>
    </message>
    <message>
        <source>{s} exited before it counted as healthy</source>
        <translation>{s} endete, ehe er als gesund galt</translation>
    </message>
    <message>
        <source>no instance has room for a task</source>
        <translation>keine Instanz hat Platz für einen Task</translation>
    </message>
    <message>
        <source>alarm detected</source>
        <translation>Alarm erkannt</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>sie wurde angehalten</translation>
    </message>
    <message>
        <source>invalid networking configuration</source>
        <translation>ungültige Netzwerkkonfiguration</translation>
    </message>
    <message>
        <source>a stage took longer than 24 hours</source>
        <translation>eine Phase dauerte länger als 24 Stunden</translation>
    </message>
    <message>
        <source>tasks failed to start</source>
        <translation>Tasks starteten nicht</translation>
    </message>
    <message>
        <source>{n} % of {a}</source>
        <translation>{n} % von {a}</translation>
    </message>
    <message>
        <source>{n} % of {a}, 3 at least and 200 at most</source>
        <translation>{n} % von {a}, mindestens 3 und höchstens 200</translation>
    </message>
    <message>
        <source>that is its threshold, whatever is desired</source>
        <translation>das ist ihre Schwelle, was auch gewünscht ist</translation>
    </message>
    <message>
        <source>{a} of it failed, and its circuit breaker ends it at {n}: {b}</source>
        <translation>{a} von ihr scheiterten, und ihr Circuit Breaker beendet sie bei {n}: {b}</translation>
    </message>
    <message>
        <source>{name} was in ALARM when Amazon ECS looked at it</source>
        <translation>{name} war in ALARM, als Amazon ECS hinsah</translation>
    </message>
    <message>
        <source>You asked for a rollback</source>
        <translation>Sie haben ein Zurückrollen verlangt</translation>
    </message>
    <message>
        <source>No listener forwards production traffic to either of its target groups, so that there is nothing to shift</source>
        <translation>Kein Listener leitet Produktionsverkehr an eine ihrer Zielgruppen, so dass es nichts zu verschieben gibt</translation>
    </message>
    <message>
        <source>Its tasks were not what the stage waits for within 24 hours</source>
        <translation>Ihre Tasks waren in 24 Stunden nicht das, worauf die Phase wartet</translation>
    </message>
    <message>
        <source>More than one older deployment has tasks, and only the one that serves production may stay beside it</source>
        <translation>Mehr als eine ältere Bereitstellung hat Tasks, und nur die mit dem Produktionsverkehr darf daneben bleiben</translation>
    </message>
    <message>
        <source>It begins beside the deployment that it replaces, which serves all production traffic</source>
        <translation>Sie beginnt neben der Bereitstellung, die sie ersetzt und die allen Produktionsverkehr bedient</translation>
    </message>
    <message>
        <source>All its tasks start now, beside those that it replaces, so that there is to be room for twice the desired count</source>
        <translation>Alle ihre Tasks starten jetzt, neben denen, die sie ersetzt, so dass Platz für die doppelte gewünschte Zahl sein muss</translation>
    </message>
    <message>
        <source>All its tasks run and are healthy</source>
        <translation>Alle ihre Tasks laufen und sind gesund</translation>
    </message>
    <message>
        <source>Before production traffic, test traffic goes over, where there is a test listener</source>
        <translation>Vor dem Produktionsverkehr wechselt der Testverkehr, wo es einen Test-Listener gibt</translation>
    </message>
    <message>
        <source>All test traffic there is goes to it</source>
        <translation>Aller Testverkehr geht an sie</translation>
    </message>
    <message>
        <source>The wait after the last step is over, and the next one follows</source>
        <translation>Das Warten nach dem letzten Schritt ist um, und der nächste folgt</translation>
    </message>
    <message>
        <source>It was tried as far as it is, and production traffic follows</source>
        <translation>Sie wurde probiert, und der Produktionsverkehr folgt</translation>
    </message>
    <message>
        <source>The listener&apos;s weights change by a step</source>
        <translation>Die Gewichte des Listeners ändern sich um einen Schritt</translation>
    </message>
    <message>
        <source>All production traffic goes to it</source>
        <translation>Aller Produktionsverkehr geht an sie</translation>
    </message>
    <message>
        <source>Its tasks are steady, and its alarms are watched for {a} more</source>
        <translation>Ihre Tasks sind stabil, und ihre Alarme werden noch {a} beobachtet</translation>
    </message>
    <message>
        <source>All production traffic goes to it, and the older tasks stay for {a} in case it has to go back</source>
        <translation>Aller Produktionsverkehr geht an sie, und die älteren Tasks bleiben {a}, falls sie zurück muss</translation>
    </message>
    <message>
        <source>The bake time is over, so that the older tasks go</source>
        <translation>Die Bake-Zeit ist um, so dass die älteren Tasks gehen</translation>
    </message>
    <message>
        <source>The listener was set to forward so</source>
        <translation>Der Listener wurde so eingestellt</translation>
    </message>
    <message>
        <source>It served production before, and all traffic goes back to it at once</source>
        <translation>Sie bediente vorher die Produktion, und aller Verkehr kehrt sofort zu ihr zurück</translation>
    </message>
    <message>
        <source>The test listener forwards to its tasks before production traffic does</source>
        <translation>Der Test-Listener leitet vor dem Produktionsverkehr an ihre Tasks weiter</translation>
    </message>
    <message>
        <source>It had {a}, and LINEAR shifts another step of the same size</source>
        <translation>Sie hatte {a}, und LINEAR verschiebt einen weiteren Schritt gleicher Größe</translation>
    </message>
    <message>
        <source>It had {a}, and CANARY shifts a little first</source>
        <translation>Sie hatte {a}, und CANARY verschiebt erst ein wenig</translation>
    </message>
    <message>
        <source>It had {a}, and after the canary all the rest follows</source>
        <translation>Sie hatte {a}, und nach dem Canary folgt alles Übrige</translation>
    </message>
    <message>
        <source>It had {a}, and BLUE_GREEN shifts all of it at once</source>
        <translation>Sie hatte {a}, und BLUE_GREEN verschiebt alles auf einmal</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>, and AWS refuses it: {a}</source>
        <translation>, und AWS weist es ab: {a}</translation>
    </message>
    <message>
        <source>{a} with {n} of its events on the way</source>
        <translation>{a} mit {n} seiner Ereignisse unterwegs</translation>
    </message>
    <message>
        <source>its target</source>
        <translation>sein Ziel</translation>
    </message>
    <message>
        <source>{a}; it is tried again at {b}</source>
        <translation>{a}; es wird um {b} wieder versucht</translation>
    </message>
    <message>
        <source>{a}; the event goes to the dead-letter queue</source>
        <translation>{a}; das Ereignis geht in die Warteschlange für Unzustellbares</translation>
    </message>
    <message>
        <source>{a}; the event is dropped</source>
        <translation>{a}; das Ereignis wird verworfen</translation>
    </message>
    <message>
        <source>It needs {a} vCPU, and tasks on {b} have {c} of the {d} that the account may run</source>
        <translation>Er braucht {a} vCPU, und Tasks auf {b} haben {c} von den {d}, die das Konto nutzen darf</translation>
    </message>
    <message>
        <source>Its task definition is not one that runs on Fargate: it takes FARGATE in requiresCompatibilities, network mode awsvpc and a size that Fargate has</source>
        <translation>Seine Task-Definition läuft nicht auf Fargate: Dazu gehören FARGATE in requiresCompatibilities, Netzwerkmodus awsvpc und eine Größe, die Fargate hat</translation>
    </message>
    <message>
        <source>A task on Fargate gets its address in a subnet, and no subnet is given</source>
        <translation>Ein Task auf Fargate bekommt seine Adresse in einem Subnetz, und keines ist angegeben</translation>
    </message>
    <message>
        <source>No provider of its strategy has a weight above 0, and the base is met</source>
        <translation>Kein Anbieter seiner Strategie hat ein Gewicht über 0, und die Basis ist erfüllt</translation>
    </message>
    <message>
        <source>{a} has no capacity in any of its zones, and nothing is tried on another provider</source>
        <translation>{a} hat in keiner seiner Zonen Kapazität, und kein anderer Anbieter wird versucht</translation>
    </message>
    <message>
        <source>the default rule of port {a}</source>
        <translation>die Standardregel von Port {a}</translation>
    </message>
    <message>
        <source>rule {n} of port {a}</source>
        <translation>Regel {n} von Port {a}</translation>
    </message>
    <message>
        <source>redirected with {a}</source>
        <translation>mit {a} umgeleitet</translation>
    </message>
    <message>
        <source>answered with {a} by the load balancer itself</source>
        <translation>vom Load Balancer selbst mit {a} beantwortet</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>weitergeleitet</translation>
    </message>
    <message>
        <source>No rule of the listener has conditions that all hold for them</source>
        <translation>Keine Regel des Listeners hat Bedingungen, die alle für sie gelten</translation>
    </message>
    <message>
        <source>It is the first rule of the listener whose conditions all hold for them</source>
        <translation>Es ist die erste Regel des Listeners, deren Bedingungen alle für sie gelten</translation>
    </message>
    <message>
        <source>You asked {o} for {a}</source>
        <translation>Sie haben {o} um {a} gebeten</translation>
    </message>
    <message>
        <source>You asked to delete a message of {o} that was not there any more</source>
        <translation>Sie wollten eine Nachricht von {o} löschen, die nicht mehr da war</translation>
    </message>
    <message>
        <source>You deleted a message of {o}</source>
        <translation>Sie haben eine Nachricht von {o} gelöscht</translation>
    </message>
    <message>
        <source>You let a message of {o} be visible again after {n} s</source>
        <translation>Sie haben eine Nachricht von {o} nach {n} s wieder sichtbar gemacht</translation>
    </message>
    <message>
        <source>You purged {o} of {a}</source>
        <translation>Sie haben {o} von {a} geleert</translation>
    </message>
    <message>
        <source>visibility timeout {a}, delay {b}, retention {c}</source>
        <translation>Sichtbarkeits-Zeitlimit {a}, Verzögerung {b}, Aufbewahrung {c}</translation>
    </message>
    <message>
        <source>visibility timeout {a}, delay {b}, retention {c}, another policy</source>
        <translation>Sichtbarkeits-Zeitlimit {a}, Verzögerung {b}, Aufbewahrung {c}, andere Richtlinie</translation>
    </message>
    <message>
        <source>{o} works on them longer than the visibility timeout of {s}</source>
        <translation>{o} arbeitet länger daran als das Sichtbarkeits-Zeitlimit von {s}</translation>
    </message>
    <message>
        <source>What had received them stopped before it deleted them</source>
        <translation>Was sie empfangen hatte, hielt an, ehe es sie löschte</translation>
    </message>
    <message>
        <source>Nobody deleted them in time</source>
        <translation>Niemand löschte sie rechtzeitig</translation>
    </message>
    <message>
        <source>its subscription is not confirmed</source>
        <translation>sein Abonnement ist nicht bestätigt</translation>
    </message>
    <message>
        <source>its filter policy does not let the message through</source>
        <translation>seine Filterrichtlinie lässt die Nachricht nicht durch</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>es ist fort</translation>
    </message>
    <message>
        <source>its mail server did not answer, tried again 50 times</source>
        <translation>sein Mailserver antwortete nicht, 50 Mal versucht</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>stürzt ab</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>No instance of the zone takes tasks</source>
        <translation>Keine Instanz der Zone nimmt Tasks an</translation>
    </message>
    <message>
        <source>The closest, {name}, does not meet a requirement</source>
        <translation>Die nächste, {name}, erfüllt eine Bedingung nicht</translation>
    </message>
    <message>
        <source>The closest, {name}, does not meet a requirement: {a}</source>
        <translation>Die nächste, {name}, erfüllt eine Bedingung nicht: {a}</translation>
    </message>
    <message>
        <source>The task that started in another zone is not healthy</source>
        <translation>Der Task, der in einer anderen Zone startete, ist nicht gesund</translation>
    </message>
    <message>
        <source>No zone with too few tasks has room for one</source>
        <translation>Keine Zone mit zu wenigen Tasks hat Platz für einen</translation>
    </message>
    <message>
        <source>All tasks in the zone with the most are protected</source>
        <translation>Alle Tasks in der Zone mit den meisten sind geschützt</translation>
    </message>
    <message>
        <source>The service is not steady any more, or is set otherwise</source>
        <translation>Der Service ist nicht mehr stabil oder anders eingestellt</translation>
    </message>
    <message>
        <source>{a} over {n} Availability Zones are even with {b} in each</source>
        <translation>{a} über {n} Availability Zones sind gleichmäßig mit {b} in jeder</translation>
    </message>
    <message>
        <source>An instance had to be replaced, and {a} had the fewest</source>
        <translation>Eine Instanz musste ersetzt werden, und {a} hatte die wenigsten</translation>
    </message>
    <message>
        <source>{a} had the fewest instances, by two or more; the new one comes first, then another one goes</source>
        <translation>{a} hatte die wenigsten Instanzen, um zwei oder mehr; erst kommt die neue, dann geht eine andere</translation>
    </message>
    <message>
        <source>{n} of {m} desired instances were there, and {a} had the fewest</source>
        <translation>{n} von {m} gewünschten Instanzen waren da, und {a} hatte die wenigsten</translation>
    </message>
    <message>
        <source>it was launched first</source>
        <translation>sie wurde zuerst gestartet</translation>
    </message>
    <message>
        <source>it was launched last</source>
        <translation>sie wurde zuletzt gestartet</translation>
    </message>
    <message>
        <source>it was launched with the oldest settings</source>
        <translation>sie wurde mit den ältesten Einstellungen gestartet</translation>
    </message>
    <message>
        <source>its next instance hour began soonest</source>
        <translation>ihre nächste Instanzstunde begann am ehesten</translation>
    </message>
    <message>
        <source>it was chosen by chance among equals</source>
        <translation>sie wurde unter gleichen durch Zufall gewählt</translation>
    </message>
    <message>
        <source>it was the only one that could go</source>
        <translation>nur sie konnte gehen</translation>
    </message>
    <message>
        <source>It failed its health check</source>
        <translation>Sie bestand ihre Zustandsprüfung nicht</translation>
    </message>
    <message>
        <source>A target group reported it unhealthy</source>
        <translation>Eine Zielgruppe meldete sie als nicht gesund</translation>
    </message>
    <message>
        <source>It was asked for</source>
        <translation>Es wurde verlangt</translation>
    </message>
    <message>
        <source>{n} instances were there and {m} desired; in {a} and zones like it {b}</source>
        <translation>{n} Instanzen waren da und {m} gewünscht; in {a} und ähnlichen Zonen: {b}</translation>
    </message>
    <message>
        <source>there is no capacity in {a}</source>
        <translation>in {a} gibt es keine Kapazität</translation>
    </message>
    <message>
        <source>its zone</source>
        <translation>ihre Zone</translation>
    </message>
    <message>
        <source>its lifecycle action was abandoned</source>
        <translation>ihre Lebenszyklus-Aktion wurde abgebrochen</translation>
    </message>
    <message>
        <source>the instance was terminated before it was in service</source>
        <translation>die Instanz wurde beendet, ehe sie im Dienst war</translation>
    </message>
    <message>
        <source>minimum {n}, desired {a}, maximum {m}</source>
        <translation>Minimum {n}, gewünscht {a}, Maximum {m}</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>ungeschützt</translation>
    </message>
    <message>
        <source>it was completed</source>
        <translation>sie wurde abgeschlossen</translation>
    </message>
    <message>
        <source>nobody completed it before its heartbeat time-out</source>
        <translation>niemand schloss sie vor dem Heartbeat-Zeitlimit ab</translation>
    </message>
    <message>
        <source>no heartbeat holds it any longer</source>
        <translation>kein Heartbeat hält sie länger</translation>
    </message>
    <message>
        <source>the hook was deleted</source>
        <translation>der Hook wurde gelöscht</translation>
    </message>
    <message>
        <source>detached from {name}</source>
        <translation>von {name} gelöst</translation>
    </message>
    <message>
        <source>in Standby in {name}</source>
        <translation>in Standby in {name}</translation>
    </message>
    <message>
        <source>{n} lay outside the bounds of {o}, which moves to the nearer one at once</source>
        <translation>{n} lag außerhalb der Grenzen von {o}, der sofort auf die nähere geht</translation>
    </message>
    <message>
        <source>With {a} and the metric at {b} against {c}, {s} wished for {n}</source>
        <translation>Mit {a} und der Metrik bei {b} gegen {c} wünschte {s} {n}</translation>
    </message>
    <message>
        <source>With {a} and the metric at {b} against {c}, {s} wished for {n}; the bounds leave {m}</source>
        <translation>Mit {a} und der Metrik bei {b} gegen {c} wünschte {s} {n}; die Grenzen lassen {m}</translation>
    </message>
    <message>
        <source>With {a} and the metric at {b} against {c}, {s} wished for {n}; the sizes of the group leave {m}</source>
        <translation>Mit {a} und der Metrik bei {b} gegen {c} wünschte {s} {n}; die Größen der Gruppe lassen {m}</translation>
    </message>
    <message>
        <source>with {a} and the metric at {b} against {c}</source>
        <translation>mit {a} und der Metrik bei {b} gegen {c}</translation>
    </message>
    <message>
        <source>the cooldown of the last scale-out lasts until {a}</source>
        <translation>die Ruhezeit des letzten Scale-out dauert bis {a}</translation>
    </message>
    <message>
        <source>the cooldown of the last scale-in lasts until {a}</source>
        <translation>die Ruhezeit des letzten Scale-in dauert bis {a}</translation>
    </message>
    <message>
        <source>a deployment is in progress</source>
        <translation>eine Bereitstellung ist im Gang</translation>
    </message>
    <message>
        <source>it is at its maximum</source>
        <translation>er ist an seinem Maximum</translation>
    </message>
    <message>
        <source>it is at its minimum</source>
        <translation>er ist an seinem Minimum</translation>
    </message>
    <message>
        <source>tracks a target</source>
        <translation>verfolgt ein Ziel</translation>
    </message>
    <message>
        <source>scales by steps</source>
        <translation>skaliert in Schritten</translation>
    </message>
    <message>
        <source>adjusts its group when an alarm goes off</source>
        <translation>passt ihre Gruppe an, wenn ein Alarm auslöst</translation>
    </message>
    <message>
        <source>follows a schedule</source>
        <translation>folgt einem Zeitplan</translation>
    </message>
    <message>
        <source>its volume of Amazon EBS, {a}</source>
        <translation>sein Volume von Amazon EBS, {a}</translation>
    </message>
    <message>
        <source>its ephemeral storage of {a}</source>
        <translation>sein flüchtiger Speicher von {a}</translation>
    </message>
    <message>
        <source>the root volume of {name}, {a}</source>
        <translation>das Root-Volume von {name}, {a}</translation>
    </message>
    <message>
        <source>What its containers write there shares {a}</source>
        <translation>Was seine Container dort schreiben, teilt sich {a}</translation>
    </message>
    <message>
        <source>Its images and what its containers write share {a}</source>
        <translation>Seine Images und was seine Container schreiben, teilen sich {a}</translation>
    </message>
    <message>
        <source>The images there, what containers write and what tasks left share {a}</source>
        <translation>Die Images dort, was Container schreiben und was Tasks hinterließen, teilen sich {a}</translation>
    </message>
    <message>
        <source>{a} gone with it</source>
        <translation>{a} mit ihm vergangen</translation>
    </message>
    <message>
        <source>{a} left on {name}</source>
        <translation>{a} auf {name} zurückgelassen</translation>
    </message>
    <message>
        <source>{a} kept on {name}</source>
        <translation>{a} auf {name} aufbewahrt</translation>
    </message>
    <message>
        <source>{a} kept in its volume</source>
        <translation>{a} in seinem Volume aufbewahrt</translation>
    </message>
    <message>
        <source>nobody configures it</source>
        <translation>niemand konfiguriert es</translation>
    </message>
    <message>
        <source>The request ends with {a} at {name}.</source>
        <translation>Die Anfrage endet mit {a} bei {name}.</translation>
    </message>
    <message>
        <source>{name} answers with {a} after about {b}.</source>
        <translation>{name} antwortet mit {a} nach etwa {b}.</translation>
    </message>
    <message>
        <source>{s} send a request to {o} at port {a}.</source>
        <translation>{s} senden eine Anfrage an {o} an Port {a}.</translation>
    </message>
    <message>
        <source>The listener forwards it to {name}.</source>
        <translation>Der Listener leitet sie an {name} weiter.</translation>
    </message>
    <message>
        <source>The request ends with {a}: nobody is registered.</source>
        <translation>Die Anfrage endet mit {a}: Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>It is the turn of {name}, port {a}.</source>
        <translation>{name} ist an der Reihe, Port {a}.</translation>
    </message>
    <message>
        <source>Nothing before it caused it.</source>
        <translation>Nichts davor hat es ausgelöst.</translation>
    </message>
    <message>
        <source>It goes back to this: {a}</source>
        <translation>Es geht hierauf zurück: {a}</translation>
    </message>
    <message>
        <source>tasks of its group on the instance</source>
        <translation>Tasks seiner Gruppe auf der Instanz</translation>
    </message>
    <message>
        <source>tasks of its group in the Availability Zone</source>
        <translation>Tasks seiner Gruppe in der Availability Zone</translation>
    </message>
    <message>
        <source>tasks of its group with the same {a}</source>
        <translation>Tasks seiner Gruppe mit gleichem {a}</translation>
    </message>
    <message>
        <source>cpu left</source>
        <translation>CPU übrig</translation>
    </message>
    <message>
        <source>memory left</source>
        <translation>Arbeitsspeicher übrig</translation>
    </message>
    <message>
        <source>drawn number</source>
        <translation>geloste Zahl</translation>
    </message>
    <message>
        <source>is not ACTIVE</source>
        <translation>ist nicht ACTIVE</translation>
    </message>
    <message>
        <source>its agent is disconnected</source>
        <translation>ihr Agent ist getrennt</translation>
    </message>
    <message>
        <source>is in none of the task&apos;s Availability Zones</source>
        <translation>ist in keiner der Availability Zones des Tasks</translation>
    </message>
    <message>
        <source>its platform does not match</source>
        <translation>ihre Plattform passt nicht</translation>
    </message>
    <message>
        <source>runs another task of it already</source>
        <translation>führt schon einen Task davon aus</translation>
    </message>
    <message>
        <source>already uses a port required by the task</source>
        <translation>nutzt schon einen Port, den der Task braucht</translation>
    </message>
    <message>
        <source>has insufficient CPU units available</source>
        <translation>hat nicht genug CPU-Einheiten frei</translation>
    </message>
    <message>
        <source>has insufficient memory available</source>
        <translation>hat nicht genug Arbeitsspeicher frei</translation>
    </message>
    <message>
        <source>has no network interface left for the task</source>
        <translation>hat keine Netzwerkschnittstelle für den Task frei</translation>
    </message>
    <message>
        <source>Port {n}</source>
        <translation>Port {n}</translation>
    </message>
    <message>
        <source>no other one met all requirements</source>
        <translation>keine andere erfüllte alle Bedingungen</translation>
    </message>
    <message>
        <source>it ranked first</source>
        <translation>sie stand an erster Stelle</translation>
    </message>
    <message>
        <source>it ranked first by {a}, {n} against {m}</source>
        <translation>sie stand nach {a} an erster Stelle, {n} gegen {m}</translation>
    </message>
    <message>
        <source>they ranked alike, so fewest tasks and then the oldest registration decided</source>
        <translation>sie standen gleich, so dass die wenigsten Tasks und dann die älteste Anmeldung entschieden</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>ranked {n}</source>
        <translation>Rang {n}</translation>
    </message>
    <message>
        <source>Placed on {name}: {n} of {a} met all requirements, and {b}.</source>
        <translation>Auf {name} platziert: {n} von {a} erfüllten alle Bedingungen, und {b}.</translation>
    </message>
    <message>
        <source>No container instance is registered in the cluster.</source>
        <translation>Im Cluster ist keine Container-Instanz angemeldet.</translation>
    </message>
    <message>
        <source>None of {a} met all requirements.</source>
        <translation>Keine von {a} erfüllte alle Bedingungen.</translation>
    </message>
    <message>
        <source>None of {a} met all requirements; the closest, {name}, {b}.</source>
        <translation>Keine von {a} erfüllte alle Bedingungen; die nächste, {name}, {b}.</translation>
    </message>
    <message>
        <source>The past cannot be changed. Return to live, or discard what followed.</source>
        <translation>Die Vergangenheit lässt sich nicht ändern. Zur Gegenwart zurückkehren oder verwerfen, was folgte.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Discard what followed</source>
        <translation>Verwerfen, was folgte</translation>
    </message>
    <message>
        <source>Change the drawing</source>
        <translation>Zeichnung ändern</translation>
    </message>
    <message>
        <source>There is no element {name} in this drawing.</source>
        <translation>In dieser Zeichnung gibt es kein Element {name}.</translation>
    </message>
    <message>
        <source>A name is one line of 1 to {n} bytes of text.</source>
        <translation>Ein Name ist eine Zeile von 1 bis {n} Bytes Text.</translation>
    </message>
    <message>
        <source>A place lies within {n} units of the origin and has a size.</source>
        <translation>Ein Ort liegt innerhalb von {n} Einheiten um den Ursprung und hat eine Größe.</translation>
    </message>
    <message>
        <source>A drawing has at most {n} elements. Remove some first.</source>
        <translation>Eine Zeichnung hat höchstens {n} Elemente. Erst einige entfernen.</translation>
    </message>
    <message>
        <source>A drawing has at most {n} connections. Remove some first.</source>
        <translation>Eine Zeichnung hat höchstens {n} Verbindungen. Erst einige entfernen.</translation>
    </message>
    <message>
        <source>There is no such connection from {s} to {o}.</source>
        <translation>Es gibt keine solche Verbindung von {s} zu {o}.</translation>
    </message>
    <message>
        <source>Revisions are numbered from 1.</source>
        <translation>Revisionen zählen ab 1.</translation>
    </message>
    <message>
        <source>Paste {a}</source>
        <translation>{a} einfügen</translation>
    </message>
    <message>
        <source>Duplicate {a}</source>
        <translation>{a} duplizieren</translation>
    </message>
    <message>
        <source>Created target group {name}: {a}</source>
        <translation>Zielgruppe {name} angelegt: {a}</translation>
    </message>
    <message>
        <source>Put {s} behind {o}</source>
        <translation>{s} hinter {o} stellen</translation>
    </message>
    <message>
        <source>put {s} behind {o}</source>
        <translation>{s} hinter {o} stellen</translation>
    </message>
    <message>
        <source>{a}; the policy of {name} lets it send</source>
        <translation>{a}; die Richtlinie von {name} lässt es senden</translation>
    </message>
    <message>
        <source>{a}; added to the policy of {name}</source>
        <translation>{a}; der Richtlinie von {name} hinzugefügt</translation>
    </message>
    <message>
        <source>{a} instead of {name}</source>
        <translation>{a} statt {name}</translation>
    </message>
    <message>
        <source>Connect {s} with {o}</source>
        <translation>{s} mit {o} verbinden</translation>
    </message>
    <message>
        <source>The role&apos;s purpose does not fit this connection. Change the purpose of the role, or draw another one.</source>
        <translation>Der Zweck der Rolle passt nicht zu dieser Verbindung. Den Zweck ändern oder eine andere Rolle zeichnen.</translation>
    </message>
    <message>
        <source>There is no connection between a {a} and a {b}.</source>
        <translation>Zwischen {a} und {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>There is no connection between an {a} and a {b}.</source>
        <translation>Zwischen {a} und {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>There is no connection between a {a} and an {b}.</source>
        <translation>Zwischen {a} und {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>There is no connection between an {a} and an {b}.</source>
        <translation>Zwischen {a} und {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>put it behind {name}</source>
        <translation>hinter {name} stellen</translation>
    </message>
    <message>
        <source>put {name} behind it</source>
        <translation>{name} dahinter stellen</translation>
    </message>
    <message>
        <source>Add {a} {name} to {other}</source>
        <translation>{a} {name} zu {other} hinzufügen</translation>
    </message>
    <message>
        <source>Add {a} {name}</source>
        <translation>{a} {name} hinzufügen</translation>
    </message>
    <message>
        <source>There is nothing to connect a new part with.</source>
        <translation>Es gibt nichts, womit sich ein neues Teil verbinden ließe.</translation>
    </message>
    <message>
        <source>Created a task definition: nginx, 256 CPU units, 512 MiB, port 80</source>
        <translation>Task-Definition angelegt: nginx, 256 CPU-Einheiten, 512 MiB, Port 80</translation>
    </message>
    <message>
        <source>Container app: nginx, 256 CPU units, 512 MiB, port 80</source>
        <translation>Container app: nginx, 256 CPU-Einheiten, 512 MiB, Port 80</translation>
    </message>
    <message>
        <source>Linked to {name} in {a}</source>
        <translation>Mit {name} in {a} verbunden</translation>
    </message>
    <message>
        <source>Linked to subnets in {a}</source>
        <translation>Mit Subnetzen in {a} verbunden</translation>
    </message>
    <message>
        <source>creates {a}</source>
        <translation>legt an: {a}</translation>
    </message>
    <message>
        <source>onto the canvas</source>
        <translation>auf die Zeichenfläche</translation>
    </message>
    <message>
        <source>into {a} {name}</source>
        <translation>in {a} {name}</translation>
    </message>
    <message>
        <source>with a container</source>
        <translation>mit einem Container</translation>
    </message>
    <message>
        <source>Set {a}</source>
        <translation>{a} setzen</translation>
    </message>
    <message>
        <source>Change {a}</source>
        <translation>{a} ändern</translation>
    </message>
    <message>
        <source>Set {a} to {b}</source>
        <translation>{a} auf {b} setzen</translation>
    </message>
    <message>
        <source>Change {a} to {b}</source>
        <translation>{a} auf {b} ändern</translation>
    </message>
    <message>
        <source>Change {a} of {name}</source>
        <translation>{a} von {name} ändern</translation>
    </message>
    <message>
        <source>Change {a} to {b} of {name}</source>
        <translation>{a} von {name} auf {b} ändern</translation>
    </message>
    <message>
        <source>Set {a} to {b} of {name}</source>
        <translation>{a} von {name} auf {b} setzen</translation>
    </message>
    <message>
        <source>Set {a} of {name}</source>
        <translation>{a} von {name} setzen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Rename {s} to {o}</source>
        <translation>{s} in {o} umbenennen</translation>
    </message>
    <message>
        <source>Resize {name}</source>
        <translation>Größe von {name} ändern</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <source>Move {name} to the canvas</source>
        <translation>{name} auf die Zeichenfläche verschieben</translation>
    </message>
    <message>
        <source>Move {name} into {other}</source>
        <translation>{name} in {other} verschieben</translation>
    </message>
    <message>
        <source>Disconnect {s} from {o}</source>
        <translation>{s} von {o} trennen</translation>
    </message>
    <message>
        <source>Change connection from {s} to {o}</source>
        <translation>Verbindung von {s} zu {o} ändern</translation>
    </message>
    <message>
        <source>Change what the connection means</source>
        <translation>Bedeutung der Verbindung ändern</translation>
    </message>
    <message>
        <source>Keep revision {n} of {name}</source>
        <translation>Revision {n} von {name} behalten</translation>
    </message>
    <message>
        <source>Forget revision {n} of {name}</source>
        <translation>Revision {n} von {name} vergessen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>{a} and {n} more change</source>
        <translation>{a} und {n} weitere Änderung</translation>
    </message>
    <message>
        <source>{a} and {n} more changes</source>
        <translation>{a} und {n} weitere Änderungen</translation>
    </message>
    <message>
        <source>{name} cannot be put into itself.</source>
        <translation>{name} kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>{name} cannot be connected with itself.</source>
        <translation>{name} kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>A {a} belongs {b}, not {c}.</source>
        <translation>{a}: gehört {b}, nicht {c}.</translation>
    </message>
    <message>
        <source>An {a} belongs {b}, not {c}.</source>
        <translation>{a}: gehört {b}, nicht {c}.</translation>
    </message>
    <message>
        <source>in a {a} or {b}</source>
        <translation>in {a} oder {b}</translation>
    </message>
    <message>
        <source>in an {a} or {b}</source>
        <translation>in {a} oder {b}</translation>
    </message>
    <message>
        <source>in a {a}</source>
        <translation>in: {a}</translation>
    </message>
    <message>
        <source>in an {a}</source>
        <translation>in: {a}</translation>
    </message>
    <message>
        <source>on the canvas itself</source>
        <translation>auf die Zeichenfläche selbst</translation>
    </message>
    <message>
        <source>A {a} has no connection to a {b}.</source>
        <translation>Von {a} zu {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>An {a} has no connection to a {b}.</source>
        <translation>Von {a} zu {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>A {a} has no connection to an {b}.</source>
        <translation>Von {a} zu {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>An {a} has no connection to an {b}.</source>
        <translation>Von {a} zu {b} gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>{name} already has as many such connections as AWS allows. Remove one first.</source>
        <translation>{name} hat schon so viele solche Verbindungen, wie AWS erlaubt. Erst eine entfernen.</translation>
    </message>
    <message>
        <source>{s} is in {a}, {o} is in {b}. Both must be in the same VPC.</source>
        <translation>{s} ist in {a}, {o} ist in {b}. Beide müssen in derselben VPC sein.</translation>
    </message>
    <message>
        <source>Another {a} is called {name} in {other}.</source>
        <translation>Ein anderes ({a}) heißt {name} in {other}.</translation>
    </message>
    <message>
        <source>Another {a} is called {name}.</source>
        <translation>Ein anderes ({a}) heißt {name}.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Einem davon einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Another task definition is called {name}; they are one family, and this one is {a}.</source>
        <translation>Eine andere Task-Definition heißt {name}; sie sind eine Familie, und diese ist {a}.</translation>
    </message>
    <message>
        <source>Give one of them another name, unless one family is meant.</source>
        <translation>Einer davon einen anderen Namen geben, sofern nicht eine Familie gemeint ist.</translation>
    </message>
    <message>
        <source>The cluster {name} has at most {n} {a}.</source>
        <translation>Der Cluster {name} hat höchstens {n} {a}.</translation>
    </message>
    <message>
        <source>An account has at most {n} {a}.</source>
        <translation>Ein Konto hat höchstens {n} {a}.</translation>
    </message>
    <message>
        <source>Remove what is too many.</source>
        <translation>Entfernen, was zu viel ist.</translation>
    </message>
    <message>
        <source>{a} names {name}, which is no {b} of this drawing.</source>
        <translation>{a} nennt {name}, was in dieser Zeichnung nicht vorkommt ({b}).</translation>
    </message>
    <message>
        <source>{a} must be {b}.</source>
        <translation>{a} muss sein: {b}.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>one of its choices</source>
        <translation>eine der Möglichkeiten</translation>
    </message>
    <message>
        <source>a list of names and values</source>
        <translation>eine Liste von Namen und Werten</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>{a} is {b}; it must lie between {c} and {d}.</source>
        <translation>{a} ist {b}; erlaubt ist {c} bis {d}.</translation>
    </message>
    <message>
        <source>{a} is {b}; it must lie between {c} and {d}, or be 0 ({e}).</source>
        <translation>{a} ist {b}; erlaubt ist {c} bis {d}, oder 0 ({e}).</translation>
    </message>
    <message>
        <source>{a} is “{name}”; it must be one of {b}.</source>
        <translation>{a} ist „{name}“; erlaubt ist eines von {b}.</translation>
    </message>
    <message>
        <source>{a} is {n} bytes long; it may have {m}.</source>
        <translation>{a} ist {n} Bytes lang; erlaubt sind {m}.</translation>
    </message>
    <message>
        <source>{a} is not valid UTF-8 text.</source>
        <translation>{a} ist kein gültiger UTF-8-Text.</translation>
    </message>
    <message>
        <source>{a} contains a control character; remove it.</source>
        <translation>{a} enthält ein Steuerzeichen; entfernen.</translation>
    </message>
    <message>
        <source>{a} has {n} entries; it may have {m}.</source>
        <translation>{a} hat {n} Einträge; erlaubt sind {m}.</translation>
    </message>
    <message>
        <source>{a} has an entry without a name; name it or remove it.</source>
        <translation>{a} hat einen Eintrag ohne Namen; benennen oder entfernen.</translation>
    </message>
    <message>
        <source>{n} entry</source>
        <translation>{n} Eintrag</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source> units</source>
        <translation> Einheiten</translation>
    </message>
    <message>
        <source>Raise the maximum or lower the minimum.</source>
        <translation>Das Maximum erhöhen oder das Minimum senken.</translation>
    </message>
    <message>
        <source>The group keeps to the nearer bound; set the desired capacity between them.</source>
        <translation>Die Gruppe hält sich an die nähere Grenze; die gewünschte Kapazität dazwischen setzen.</translation>
    </message>
    <message>
        <source>The instance type {name} is not in the catalogue.</source>
        <translation>Der Instanztyp {name} ist nicht im Katalog.</translation>
    </message>
    <message>
        <source>Choose a type of the list, or say how much CPU and memory it registers.</source>
        <translation>Einen Typ der Liste wählen oder angeben, wie viel CPU und Arbeitsspeicher er anmeldet.</translation>
    </message>
    <message>
        <source>The group is linked to no subnet, so its instances are in no known availability zone.</source>
        <translation>Die Gruppe ist mit keinem Subnetz verbunden, also sind ihre Instanzen in keiner bekannten Availability Zone.</translation>
    </message>
    <message>
        <source>Drag it into a lane of its cluster, or draw a line to a subnet.</source>
        <translation>In eine Bahn ihres Clusters ziehen oder eine Linie zu einem Subnetz zeichnen.</translation>
    </message>
    <message>
        <source>The group is linked to no target group, so none checks its instances.</source>
        <translation>Die Gruppe ist mit keiner Zielgruppe verbunden, also prüft keine ihre Instanzen.</translation>
    </message>
    <message>
        <source>Draw a line to a target group, or choose EC2.</source>
        <translation>Eine Linie zu einer Zielgruppe zeichnen oder EC2 wählen.</translation>
    </message>
    <message>
        <source>The group launches no Spot instances, so nothing gives notice.</source>
        <translation>Die Gruppe startet keine Spot-Instanzen, also gibt nichts Bescheid.</translation>
    </message>
    <message>
        <source>Turn Spot instances on, or this off.</source>
        <translation>Spot-Instanzen einschalten oder dies aus.</translation>
    </message>
    <message>
        <source>The instances of {name} are of another cluster.</source>
        <translation>Die Instanzen von {name} gehören zu einem anderen Cluster.</translation>
    </message>
    <message>
        <source>Draw a line to a group in the same cluster.</source>
        <translation>Eine Linie zu einer Gruppe im selben Cluster zeichnen.</translation>
    </message>
    <message>
        <source>Let {name} protect new instances.</source>
        <translation>{name} neue Instanzen schützen lassen.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Managed termination protection needs managed scaling.</source>
        <translation>Verwalteter Beendigungsschutz braucht verwaltete Skalierung.</translation>
    </message>
    <message>
        <source>Enable managed scaling, or disable the protection.</source>
        <translation>Verwaltete Skalierung einschalten oder den Schutz aus.</translation>
    </message>
    <message>
        <source>The capacity provider is associated with no cluster, so that nothing runs on it.</source>
        <translation>Der Kapazitätsanbieter gehört zu keinem Cluster, so dass nichts darauf läuft.</translation>
    </message>
    <message>
        <source>Drag it into a cluster.</source>
        <translation>In einen Cluster ziehen.</translation>
    </message>
    <message>
        <source>The capacity provider has no Auto Scaling group.</source>
        <translation>Der Kapazitätsanbieter hat keine Auto-Scaling-Gruppe.</translation>
    </message>
    <message>
        <source>Draw a line to an Auto Scaling group.</source>
        <translation>Eine Linie zu einer Auto-Scaling-Gruppe zeichnen.</translation>
    </message>
    <message>
        <source>The cluster has no container instance; its services have nowhere to run tasks.</source>
        <translation>Der Cluster hat keine Container-Instanz; seine Services können nirgends Tasks ausführen.</translation>
    </message>
    <message>
        <source>Drag an instance or an Auto Scaling group into it.</source>
        <translation>Eine Instanz oder eine Auto-Scaling-Gruppe hineinziehen.</translation>
    </message>
    <message>
        <source>Delete some of them.</source>
        <translation>Einige davon löschen.</translation>
    </message>
    <message>
        <source>The container has no image.</source>
        <translation>Der Container hat kein Image.</translation>
    </message>
    <message>
        <source>Name one, such as nginx:1.27.</source>
        <translation>Eines nennen, etwa nginx:1.27.</translation>
    </message>
    <message>
        <source>The task definition has no container.</source>
        <translation>Die Task-Definition hat keinen Container.</translation>
    </message>
    <message>
        <source>Drag a container into it.</source>
        <translation>Einen Container hineinziehen.</translation>
    </message>
    <message>
        <source>The task definition has {n} containers; AWS allows 10.</source>
        <translation>Die Task-Definition hat {n} Container; AWS erlaubt 10.</translation>
    </message>
    <message>
        <source>Remove some, or divide it into two.</source>
        <translation>Einige entfernen oder sie in zwei teilen.</translation>
    </message>
    <message>
        <source>No container is essential.</source>
        <translation>Kein Container ist wesentlich.</translation>
    </message>
    <message>
        <source>Make one essential at least.</source>
        <translation>Mindestens einen wesentlich machen.</translation>
    </message>
    <message>
        <source>The containers ask for {n} CPU units, the task has {m}.</source>
        <translation>Die Container verlangen {n} CPU-Einheiten, der Task hat {m}.</translation>
    </message>
    <message>
        <source>Raise Task CPU or lower the containers&apos; CPU.</source>
        <translation>Task-CPU erhöhen oder die CPU der Container senken.</translation>
    </message>
    <message>
        <source>The containers ask for {n} MiB, the task has {m}.</source>
        <translation>Die Container verlangen {n} MiB, der Task hat {m}.</translation>
    </message>
    <message>
        <source>Raise Task memory or lower the containers&apos; memory.</source>
        <translation>Task-Arbeitsspeicher erhöhen oder den der Container senken.</translation>
    </message>
    <message>
        <source>The container has no memory limit and its task has none either.</source>
        <translation>Der Container hat kein Limit des Arbeitsspeichers, und sein Task auch nicht.</translation>
    </message>
    <message>
        <source>Set the hard or the soft limit, or the task&apos;s memory.</source>
        <translation>Das harte oder das weiche Limit setzen oder den Arbeitsspeicher des Tasks.</translation>
    </message>
    <message>
        <source>The soft limit is not below the hard limit.</source>
        <translation>Das weiche Limit liegt nicht unter dem harten.</translation>
    </message>
    <message>
        <source>Lower the soft limit, or raise the hard limit.</source>
        <translation>Das weiche Limit senken oder das harte erhöhen.</translation>
    </message>
    <message>
        <source>The program uses more memory than the hard limit allows; it will be killed.</source>
        <translation>Das Programm braucht mehr Arbeitsspeicher, als das harte Limit erlaubt; es wird beendet.</translation>
    </message>
    <message>
        <source>Raise the hard limit or lower the memory used.</source>
        <translation>Das harte Limit erhöhen oder den genutzten Arbeitsspeicher senken.</translation>
    </message>
    <message>
        <source>The instance is linked to no subnet, so it is in no known availability zone.</source>
        <translation>Die Instanz ist mit keinem Subnetz verbunden, also ist sie in keiner bekannten Availability Zone.</translation>
    </message>
    <message>
        <source>It is no Spot instance, so nothing gives notice.</source>
        <translation>Sie ist keine Spot-Instanz, also gibt nichts Bescheid.</translation>
    </message>
    <message>
        <source>Make it a Spot instance, or turn this off.</source>
        <translation>Sie zur Spot-Instanz machen oder dies ausschalten.</translation>
    </message>
    <message>
        <source>Nothing is rolled back without the circuit breaker.</source>
        <translation>Ohne Circuit Breaker wird nichts zurückgerollt.</translation>
    </message>
    <message>
        <source>Switch the circuit breaker on, or the rollback off.</source>
        <translation>Den Circuit Breaker einschalten oder das Zurückrollen aus.</translation>
    </message>
    <message>
        <source>A DAEMON service runs at most one task on an instance, so with 100 % minimum healthy no deployment can replace any.</source>
        <translation>Ein DAEMON-Service führt höchstens einen Task auf einer Instanz aus, also kann mit mindestens 100 % gesund keine Bereitstellung einen ersetzen.</translation>
    </message>
    <message>
        <source>Lower minimum healthy; AWS&apos;s default is 0 %.</source>
        <translation>Mindestens gesund senken; die Vorgabe von AWS ist 0 %.</translation>
    </message>
    <message>
        <source>With {a}, minimum healthy and maximum allow no task to be stopped or started; no deployment or drain can finish.</source>
        <translation>Bei {a} erlauben Mindestens gesund und Maximum weder Anhalten noch Starten; keine Bereitstellung und kein Leeren kann enden.</translation>
    </message>
    <message>
        <source>Lower minimum healthy or raise maximum.</source>
        <translation>Mindestens gesund senken oder Maximum erhöhen.</translation>
    </message>
    <message>
        <source>The service has no subnet for the tasks of network mode awsvpc; AWS wants one at least.</source>
        <translation>Der Service hat kein Subnetz für die Tasks im Netzwerkmodus awsvpc; AWS will mindestens eines.</translation>
    </message>
    <message>
        <source>Draw a line from it to a subnet.</source>
        <translation>Eine Linie von ihm zu einem Subnetz zeichnen.</translation>
    </message>
    <message>
        <source>The service runs no task definition.</source>
        <translation>Der Service führt keine Task-Definition aus.</translation>
    </message>
    <message>
        <source>Draw a line from it to a task definition.</source>
        <translation>Eine Linie von ihm zu einer Task-Definition zeichnen.</translation>
    </message>
    <message>
        <source>Draw a line from the service to a subnet.</source>
        <translation>Eine Linie vom Service zu einem Subnetz zeichnen.</translation>
    </message>
    <message>
        <source>The subnet is in no availability zone.</source>
        <translation>Das Subnetz ist in keiner Availability Zone.</translation>
    </message>
    <message>
        <source>Choose one, for example us-east-1a.</source>
        <translation>Eine wählen, zum Beispiel us-east-1a.</translation>
    </message>
    <message>
        <source>No listener forwards to this target group; its targets stay unused.</source>
        <translation>Kein Listener leitet an diese Zielgruppe weiter; ihre Ziele bleiben unbenutzt.</translation>
    </message>
    <message>
        <source>Name it in a listener of its load balancer.</source>
        <translation>Sie in einem Listener ihres Load Balancers nennen.</translation>
    </message>
    <message>
        <source>No service registers tasks here.</source>
        <translation>Kein Service meldet hier Tasks an.</translation>
    </message>
    <message>
        <source>Draw a line from a service to it.</source>
        <translation>Eine Linie von einem Service zu ihr zeichnen.</translation>
    </message>
    <message>
        <source>The load balancer has no listener.</source>
        <translation>Der Load Balancer hat keinen Listener.</translation>
    </message>
    <message>
        <source>Add a listener, or draw a line from it to a service.</source>
        <translation>Einen Listener hinzufügen oder eine Linie von ihm zu einem Service zeichnen.</translation>
    </message>
    <message>
        <source>Two listeners use port {n}.</source>
        <translation>Zwei Listener nutzen Port {n}.</translation>
    </message>
    <message>
        <source>Give each listener a port of its own.</source>
        <translation>Jedem Listener einen eigenen Port geben.</translation>
    </message>
    <message>
        <source>The listener on port {n} forwards to no target group; it answers 503.</source>
        <translation>Der Listener an Port {n} leitet an keine Zielgruppe weiter; er antwortet 503.</translation>
    </message>
    <message>
        <source>Choose a target group for it.</source>
        <translation>Eine Zielgruppe dafür wählen.</translation>
    </message>
    <message>
        <source>The load balancer is linked to two subnets in {a}.</source>
        <translation>Der Load Balancer ist mit zwei Subnetzen in {a} verbunden.</translation>
    </message>
    <message>
        <source>Keep one subnet per availability zone.</source>
        <translation>Ein Subnetz je Availability Zone behalten.</translation>
    </message>
    <message>
        <source>The load balancer is in {n} availability zone; AWS wants two at least.</source>
        <translation>Der Load Balancer ist in {n} Availability Zone; AWS will mindestens zwei.</translation>
    </message>
    <message>
        <source>The load balancer is in {n} availability zones; AWS wants two at least.</source>
        <translation>Der Load Balancer ist in {n} Availability Zones; AWS will mindestens zwei.</translation>
    </message>
    <message>
        <source>Link it to subnets in two availability zones.</source>
        <translation>Ihn mit Subnetzen in zwei Availability Zones verbinden.</translation>
    </message>
    <message>
        <source>The users send their requests nowhere.</source>
        <translation>Die Nutzer senden ihre Anfragen nirgendwohin.</translation>
    </message>
    <message>
        <source>Draw a line from them to a load balancer or a queue.</source>
        <translation>Eine Linie von ihnen zu einem Load Balancer oder einer Warteschlange zeichnen.</translation>
    </message>
    <message>
        <source>The load balancer {name} does not listen on port {n}.</source>
        <translation>Der Load Balancer {name} lauscht nicht an Port {n}.</translation>
    </message>
    <message>
        <source>Add a listener with this port, or change the port here.</source>
        <translation>Einen Listener mit diesem Port hinzufügen oder den Port hier ändern.</translation>
    </message>
    <message>
        <source>No security group guards it, so everything reaches it here; AWS takes the VPC&apos;s default group, which lets in its own members only.</source>
        <translation>Keine Sicherheitsgruppe bewacht es, also erreicht es hier alles; AWS nimmt die Standardgruppe der VPC, die nur ihre eigenen Mitglieder hereinlässt.</translation>
    </message>
    <message>
        <source>Draw a line from it to a security group.</source>
        <translation>Eine Linie von ihm zu einer Sicherheitsgruppe zeichnen.</translation>
    </message>
    <message>
        <source>The rule has no target.</source>
        <translation>Die Regel hat kein Ziel.</translation>
    </message>
    <message>
        <source>Draw a line from it to a task definition, a queue or a topic.</source>
        <translation>Eine Linie von ihr zu einer Task-Definition, einer Warteschlange oder einem Thema zeichnen.</translation>
    </message>
    <message>
        <source>Nothing sends mail here.</source>
        <translation>Nichts sendet Mail hierher.</translation>
    </message>
    <message>
        <source>Draw a line from a topic to it.</source>
        <translation>Eine Linie von einem Thema zu ihm zeichnen.</translation>
    </message>
    <message>
        <source>Nobody subscribes to the topic.</source>
        <translation>Niemand hat das Thema abonniert.</translation>
    </message>
    <message>
        <source>Draw a line from it to a queue or a subscriber.</source>
        <translation>Eine Linie von ihm zu einer Warteschlange oder einem Abonnenten zeichnen.</translation>
    </message>
    <message>
        <source>The table has no partition key.</source>
        <translation>Die Tabelle hat keinen Partitionsschlüssel.</translation>
    </message>
    <message>
        <source>Name an attribute, such as id.</source>
        <translation>Ein Attribut nennen, etwa id.</translation>
    </message>
    <message>
        <source>The file system has no mount target, so that nothing can mount it.</source>
        <translation>Das Dateisystem hat kein Mount-Ziel, so dass nichts es mounten kann.</translation>
    </message>
    <message>
        <source>Draw a line from it to a subnet of each availability zone.</source>
        <translation>Eine Linie von ihm zu einem Subnetz jeder Availability Zone zeichnen.</translation>
    </message>
    <message>
        <source>Without a container instance role no agent can register with the cluster.</source>
        <translation>Ohne Rolle der Container-Instanz kann sich kein Agent beim Cluster anmelden.</translation>
    </message>
    <message>
        <source>The policy scales nothing.</source>
        <translation>Die Richtlinie skaliert nichts.</translation>
    </message>
    <message>
        <source>Draw a line to a service or an Auto Scaling group.</source>
        <translation>Eine Linie zu einem Service oder einer Auto-Scaling-Gruppe zeichnen.</translation>
    </message>
    <message>
        <source>it cannot {a}, because {b}</source>
        <translation>es kann nicht {a}, weil {b}</translation>
    </message>
    <message>
        <source>no task execution role lets its agent {a} for container {name}</source>
        <translation>keine Task-Ausführungsrolle lässt seinen Agenten {a} für Container {name}</translation>
    </message>
    <message>
        <source>{n} task of {name}</source>
        <translation>{n} Task von {name}</translation>
    </message>
    <message>
        <source>{n} tasks of {name}</source>
        <translation>{n} Tasks von {name}</translation>
    </message>
    <message>
        <source>ALB in depth</source>
        <translation>Der ALB im Einzelnen</translation>
    </message>
    <message>
        <source>Bad image with circuit breaker</source>
        <translation>Schlechtes Image mit Circuit Breaker</translation>
    </message>
    <message>
        <source>Blue/green</source>
        <translation>Blau/Grün</translation>
    </message>
    <message>
        <source>Drain an instance</source>
        <translation>Eine Instanz leeren</translation>
    </message>
    <message>
        <source>First service</source>
        <translation>Erster Service</translation>
    </message>
    <message>
        <source>Watch a cluster heal</source>
        <translation>Einem Cluster beim Heilen zusehen</translation>
    </message>
    <message>
        <source>Launch types side by side</source>
        <translation>Starttypen nebeneinander</translation>
    </message>
    <message>
        <source>Overload spiral</source>
        <translation>Spirale der Überlast</translation>
    </message>
    <message>
        <source>Port conflict</source>
        <translation>Port-Konflikt</translation>
    </message>
    <message>
        <source>Roles and who uses them</source>
        <translation>Rollen und wer sie nutzt</translation>
    </message>
    <message>
        <source>Schedule, batch task, bucket</source>
        <translation>Zeitplan, Stapel-Task, Bucket</translation>
    </message>
    <message>
        <source>Spot storm</source>
        <translation>Spot-Sturm</translation>
    </message>
    <message>
        <source>A stopped task writes an e-mail</source>
        <translation>Ein angehaltener Task schreibt eine E-Mail</translation>
    </message>
    <message>
        <source>Two ways to scale</source>
        <translation>Zwei Wege zu skalieren</translation>
    </message>
    <message>
        <source>Upload, event, task, table</source>
        <translation>Upload, Ereignis, Task, Tabelle</translation>
    </message>
    <message>
        <source>Web shop</source>
        <translation>Web-Shop</translation>
    </message>
    <message>
        <source>Workers that scale by their queue</source>
        <translation>Worker, die nach ihrer Warteschlange skalieren</translation>
    </message>
    <message>
        <source>{s} counts as healthy.</source>
        <translation>{s} gilt als gesund.</translation>
    </message>
    <message>
        <source>{s} is ALARM: {alarm}</source>
        <translation>{s} ist ALARM: {alarm}</translation>
    </message>
    <message>
        <source>{s} is OK: {alarm}</source>
        <translation>{s} ist OK: {alarm}</translation>
    </message>
    <message>
        <source>{s} is INSUFFICIENT_DATA: {alarm}</source>
        <translation>{s} ist INSUFFICIENT_DATA: {alarm}</translation>
    </message>
    <message>
        <source> for {n} minute</source>
        <translation> für {n} Minute</translation>
    </message>
    <message>
        <source> for {n} minutes</source>
        <translation> für {n} Minuten</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>service {name}</source>
        <translation>Service {name}</translation>
    </message>
    <message>
        <source>cluster {name}</source>
        <translation>Cluster {name}</translation>
    </message>
    <message>
        <source>task definition {name}</source>
        <translation>Task-Definition {name}</translation>
    </message>
    <message>
        <source>task {name}</source>
        <translation>Task {name}</translation>
    </message>
    <message>
        <source>instance {name}</source>
        <translation>Instanz {name}</translation>
    </message>
    <message>
        <source>Availability Zone {name}</source>
        <translation>Availability Zone {name}</translation>
    </message>
    <message>
        <source>Auto Scaling group {name}</source>
        <translation>Auto-Scaling-Gruppe {name}</translation>
    </message>
    <message>
        <source>source {name}</source>
        <translation>Quelle {name}</translation>
    </message>
    <message>
        <source>{a}, at most {b}</source>
        <translation>{a}, höchstens {b}</translation>
    </message>
    <message>
        <source>{a}, {n} % of the tasks</source>
        <translation>{a}, {n} % der Tasks</translation>
    </message>
    <message>
        <source>{name} {n} (base {m}, weight {k}, had {j})</source>
        <translation>{name} {n} (Basis {m}, Gewicht {k}, hatte {j})</translation>
    </message>
    <message>
        <source>You changed {a} of {name} from {b} to {c}.</source>
        <translation>Sie haben {a} von {name} von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed {a} of {name} from {b} to {c}.</source>
        <translation>Sie haben zurückgenommen: {a} von {name} von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>Once more you changed {a} of {name} from {b} to {c}.</source>
        <translation>Sie haben noch einmal {a} von {name} von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>You changed {a} of {name} to {b}.</source>
        <translation>Sie haben {a} von {name} auf {b} geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed {a} of {name} to {b}.</source>
        <translation>Sie haben zurückgenommen: {a} von {name} auf {b} geändert.</translation>
    </message>
    <message>
        <source>Once more you changed {a} of {name} to {b}.</source>
        <translation>Sie haben noch einmal {a} von {name} auf {b} geändert.</translation>
    </message>
    <message>
        <source>You changed {a} of {name}.</source>
        <translation>Sie haben {a} von {name} geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed {a} of {name}.</source>
        <translation>Sie haben zurückgenommen: {a} von {name} geändert.</translation>
    </message>
    <message>
        <source>Once more you changed {a} of {name}.</source>
        <translation>Sie haben noch einmal {a} von {name} geändert.</translation>
    </message>
    <message>
        <source>You changed {a} of the drawing from {b} to {c}.</source>
        <translation>Sie haben {a} der Zeichnung von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed {a} of the drawing from {b} to {c}.</source>
        <translation>Sie haben zurückgenommen: {a} der Zeichnung von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>Once more you changed {a} of the drawing from {b} to {c}.</source>
        <translation>Sie haben noch einmal {a} der Zeichnung von {b} auf {c} geändert.</translation>
    </message>
    <message>
        <source>You changed {a} of the drawing.</source>
        <translation>Sie haben {a} der Zeichnung geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed {a} of the drawing.</source>
        <translation>Sie haben zurückgenommen: {a} der Zeichnung geändert.</translation>
    </message>
    <message>
        <source>Once more you changed {a} of the drawing.</source>
        <translation>Sie haben noch einmal {a} der Zeichnung geändert.</translation>
    </message>
    <message>
        <source>You moved {name} to the canvas.</source>
        <translation>Sie haben {name} auf die Zeichenfläche verschoben.</translation>
    </message>
    <message>
        <source>You undid that you moved {name} to the canvas.</source>
        <translation>Sie haben zurückgenommen: {name} auf die Zeichenfläche verschoben.</translation>
    </message>
    <message>
        <source>Once more you moved {name} to the canvas.</source>
        <translation>Sie haben noch einmal {name} auf die Zeichenfläche verschoben.</translation>
    </message>
    <message>
        <source>You moved {name} into {other}.</source>
        <translation>Sie haben {name} in {other} verschoben.</translation>
    </message>
    <message>
        <source>You undid that you moved {name} into {other}.</source>
        <translation>Sie haben zurückgenommen: {name} in {other} verschoben.</translation>
    </message>
    <message>
        <source>Once more you moved {name} into {other}.</source>
        <translation>Sie haben noch einmal {name} in {other} verschoben.</translation>
    </message>
    <message>
        <source>You renamed {s} to {o}.</source>
        <translation>Sie haben {s} in {o} umbenannt.</translation>
    </message>
    <message>
        <source>You undid that you renamed {s} to {o}.</source>
        <translation>Sie haben zurückgenommen: {s} in {o} umbenannt.</translation>
    </message>
    <message>
        <source>Once more you renamed {s} to {o}.</source>
        <translation>Sie haben noch einmal {s} in {o} umbenannt.</translation>
    </message>
    <message>
        <source>You disconnected {s} from {o}.</source>
        <translation>Sie haben {s} von {o} getrennt.</translation>
    </message>
    <message>
        <source>You undid that you disconnected {s} from {o}.</source>
        <translation>Sie haben zurückgenommen: {s} von {o} getrennt.</translation>
    </message>
    <message>
        <source>Once more you disconnected {s} from {o}.</source>
        <translation>Sie haben noch einmal {s} von {o} getrennt.</translation>
    </message>
    <message>
        <source>You connected {s} with {o}.</source>
        <translation>Sie haben {s} mit {o} verbunden.</translation>
    </message>
    <message>
        <source>You undid that you connected {s} with {o}.</source>
        <translation>Sie haben zurückgenommen: {s} mit {o} verbunden.</translation>
    </message>
    <message>
        <source>Once more you connected {s} with {o}.</source>
        <translation>Sie haben noch einmal {s} mit {o} verbunden.</translation>
    </message>
    <message>
        <source>You changed the connection from {s} to {o}.</source>
        <translation>Sie haben die Verbindung von {s} zu {o} geändert.</translation>
    </message>
    <message>
        <source>You undid that you changed the connection from {s} to {o}.</source>
        <translation>Sie haben zurückgenommen: die Verbindung von {s} zu {o} geändert.</translation>
    </message>
    <message>
        <source>Once more you changed the connection from {s} to {o}.</source>
        <translation>Sie haben noch einmal die Verbindung von {s} zu {o} geändert.</translation>
    </message>
    <message>
        <source>You deleted {name}.</source>
        <translation>Sie haben {name} gelöscht.</translation>
    </message>
    <message>
        <source>You undid that you deleted {name}.</source>
        <translation>Sie haben zurückgenommen: {name} gelöscht.</translation>
    </message>
    <message>
        <source>Once more you deleted {name}.</source>
        <translation>Sie haben noch einmal {name} gelöscht.</translation>
    </message>
    <message>
        <source>You added {name}.</source>
        <translation>Sie haben {name} hinzugefügt.</translation>
    </message>
    <message>
        <source>You undid that you added {name}.</source>
        <translation>Sie haben zurückgenommen: {name} hinzugefügt.</translation>
    </message>
    <message>
        <source>Once more you added {name}.</source>
        <translation>Sie haben noch einmal {name} hinzugefügt.</translation>
    </message>
    <message>
        <source>{o} fails at a message of {s}.</source>
        <translation>{o} scheitert an einer Nachricht von {s}.</translation>
    </message>
    <message>
        <source>{o} crashes at a message of {s}.</source>
        <translation>{o} stürzt an einer Nachricht von {s} ab.</translation>
    </message>
    <message>
        <source>{o} hangs at a message of {s}.</source>
        <translation>{o} hängt an einer Nachricht von {s}.</translation>
    </message>
    <message>
        <source>{s} is no scalable target any more.</source>
        <translation>{s} ist kein skalierbares Ziel mehr.</translation>
    </message>
    <message>
        <source>{s} is a scalable target from {n} to {a}.</source>
        <translation>{s} ist ein skalierbares Ziel von {n} bis {a}.</translation>
    </message>
    <message>
        <source>{a} since {name}</source>
        <translation>{a} seit {name}</translation>
    </message>
    <message>
        <source>{a} until {name}</source>
        <translation>{a} bis {name}</translation>
    </message>
    <message>
        <source>until {name}</source>
        <translation>bis {name}</translation>
    </message>
    <message>
        <source>next {name}</source>
        <translation>nächstes {name}</translation>
    </message>
    <message>
        <source>: {n} health check succeeded</source>
        <translation>: {n} Zustandsprüfung bestanden</translation>
    </message>
    <message>
        <source>: {n} health checks in a row succeeded</source>
        <translation>: {n} Zustandsprüfungen in Folge bestanden</translation>
    </message>
    <message>
        <source>: {b}, {n} in a row</source>
        <translation>: {b}, {n} in Folge</translation>
    </message>
    <message>
        <source>no tag, {name}</source>
        <translation>kein Tag, {name}</translation>
    </message>
    <message>
        <source>{a}, for {name}</source>
        <translation>{a}, für {name}</translation>
    </message>
    <message>
        <source>service {name}, for {other}</source>
        <translation>Service {name}, für {other}</translation>
    </message>
    <message>
        <source>cluster {name}, for {other}</source>
        <translation>Cluster {name}, für {other}</translation>
    </message>
    <message>
        <source>task definition {name}, for {other}</source>
        <translation>Task-Definition {name}, für {other}</translation>
    </message>
    <message>
        <source>task {name}, for {other}</source>
        <translation>Task {name}, für {other}</translation>
    </message>
    <message>
        <source>instance {name}, for {other}</source>
        <translation>Instanz {name}, für {other}</translation>
    </message>
    <message>
        <source>Availability Zone {name}, for {other}</source>
        <translation>Availability Zone {name}, für {other}</translation>
    </message>
    <message>
        <source>Auto Scaling group {name}, for {other}</source>
        <translation>Auto-Scaling-Gruppe {name}, für {other}</translation>
    </message>
    <message>
        <source>source {name}, for {other}</source>
        <translation>Quelle {name}, für {other}</translation>
    </message>
    <message>
        <source>A rule or an alarm publishes to a topic only where the policy of the topic lets its service: events.amazonaws.com or cloudwatch.amazonaws.com. Here a topic whose policy is not stated lets in what is linked to it.</source>
        <translation>Eine Regel oder ein Alarm veröffentlicht an ein Topic nur, wo dessen Richtlinie ihren Dienst lässt: events.amazonaws.com oder cloudwatch.amazonaws.com. Hier lässt ein Topic ohne angegebene Richtlinie ein, was mit ihm verbunden ist.</translation>
    </message>
    <message>
        <source>A titled box around what belongs together. It changes nothing that runs: what stands in it stands as on the canvas itself.</source>
        <translation>Ein Kasten mit Titel um das, was zusammengehört. Er ändert nichts, was läuft: Was in ihm steht, steht wie auf der Zeichenfläche selbst.</translation>
    </message>
    <message>
        <source>A volume of Amazon EBS that was made for a task costs by its GiB, and by IOPS and throughput beyond those that its type has anyway, by the second, one minute at least, from its attachment until it is deleted; requests to one of type standard are not counted.</source>
        <translation>Ein Volume von Amazon EBS, das für einen Task gemacht wurde, kostet nach seinen GiB und nach IOPS und Durchsatz über das hinaus, was sein Typ ohnehin hat, nach Sekunden, mindestens eine Minute, von seinem Anhängen bis zu seinem Löschen; Anfragen an eines vom Typ standard werden nicht gezählt.</translation>
    </message>
    <message>
        <source>An alarm cannot notify a FIFO topic: it gives its message no message group, which such a topic requires.</source>
        <translation>Ein Alarm kann kein FIFO-Topic benachrichtigen: Er gibt seiner Nachricht keine Nachrichtengruppe, die ein solches Topic verlangt.</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Elements of one group are selected and moved as one.</source>
        <translation>Elemente einer Gruppe werden gemeinsam ausgewählt und verschoben.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>How it puts up what is in it: where each was put, side by side, one below the other, or in lines as wide as the frame. The order is yours.</source>
        <translation>Wie er aufstellt, was in ihm ist: wo jedes hingestellt wurde, nebeneinander, untereinander, oder in Zeilen, so breit wie der Rahmen. Die Reihenfolge bleibt Ihre.</translation>
    </message>
    <message>
        <source>It is not moved, resized or deleted until it is unlocked. What runs does not know of it.</source>
        <translation>Es wird nicht verschoben, in der Größe verändert oder gelöscht, bis es entsperrt ist. Was läuft, weiß davon nichts.</translation>
    </message>
    <message>
        <source>It stays where it is when the drawing is tidied. What runs does not know of it.</source>
        <translation>Es bleibt, wo es ist, wenn die Zeichnung aufgeräumt wird. Was läuft, weiß davon nichts.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Of its outline and its title.</source>
        <translation>Seines Umrisses und seines Titels.</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Shows how much is in it instead of what. Its room is kept, so that nothing has to move when it is expanded.</source>
        <translation>Zeigt, wie viel in ihm ist, statt was. Sein Platz bleibt frei, damit nichts weichen muss, wenn er aufgeklappt wird.</translation>
    </message>
    <message>
        <source>The ARN of the rule or the alarm that it publishes for (aws:SourceArn), which may end with *; empty: any.</source>
        <translation>Die ARN der Regel oder des Alarms, wofür er veröffentlicht (aws:SourceArn), auch mit * am Ende; leer: jede.</translation>
    </message>
    <message>
        <source>The default action of a listener forwards, redirects or answers with a fixed response, as those of its rules do; redirects and fixed responses count as HTTP_Redirect_Count and HTTP_Fixed_Response_Count. A redirect keeps what its template does not change, and one that changes neither protocol, host, port nor path is refused.</source>
        <translation>Die Standardaktion eines Listeners leitet weiter, leitet um oder antwortet mit einer festen Antwort, wie die seiner Regeln; Umleitungen und feste Antworten zählen als HTTP_Redirect_Count und HTTP_Fixed_Response_Count. Eine Umleitung behält, was ihre Vorlage nicht ändert, und eine, die weder Protokoll noch Host, Port oder Pfad ändert, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The policy of {s} was changed.</source>
        <translation>Die Richtlinie von {s} wurde geändert.</translation>
    </message>
    <message>
        <source>The service that may call sns:Publish (Principal).</source>
        <translation>Der Dienst, der sns:Publish aufrufen darf (Principal).</translation>
    </message>
    <message>
        <source>What becomes of requests that no rule matches (DefaultActions, Type).</source>
        <translation>Was aus Anfragen wird, auf die keine Regel passt (DefaultActions, Type).</translation>
    </message>
    <message>
        <source>What is said of it below its title.</source>
        <translation>Was unter seinem Titel von ihm gesagt wird.</translation>
    </message>
    <message>
        <source>Who may publish</source>
        <translation>Wer veröffentlichen darf</translation>
    </message>
    <message>
        <source>Whom the policy of the topic lets publish. linked: the rules and alarms that are drawn to it; stated: those that the table names, and nobody else (Policy).</source>
        <translation>Wen die Richtlinie des Topics veröffentlichen lässt. linked: die Regeln und Alarme, die zu ihm gezeichnet sind; stated: die in der Tabelle, und niemand sonst (Policy).</translation>
    </message>
    <message>
        <source>Why did you follow {followed}?</source>
        <translation>Warum sind Sie {followed} gefolgt?</translation>
    </message>
    <message>
        <source>You followed {followed}.</source>
        <translation>Sie sind {followed} gefolgt.</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>{s} could not notify {o}: {alarmLack}.</source>
        <translation>{s} konnte {o} nicht benachrichtigen: {alarmLack}.</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centre</source>
        <translation>Zentriert ausrichten</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align middle</source>
        <translation>Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Straighten connections</source>
        <translation>Verbindungen begradigen</translation>
    </message>
    <message>
        <source>Straighten connection from {s} to {o}</source>
        <translation>Verbindung von {s} zu {o} begradigen</translation>
    </message>
    <message>
        <source>Bend connection from {s} to {o}</source>
        <translation>Verbindung von {s} zu {o} biegen</translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation>{name} anheften</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation>{name} lösen</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>{name} sperren</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>{name} entsperren</translation>
    </message>
    <message>
        <source>What flows between {s} and {o} goes the other way. Draw it from the other side of {name}.</source>
        <translation>Was zwischen {s} und {o} fließt, geht andersherum. Von der anderen Seite von {name} aus zeichnen.</translation>
    </message>
    <message>
        <source>leaves {name}</source>
        <translation>verlässt {name}</translation>
    </message>
    <message>
        <source>stays in {name}; drag it further away to leave</source>
        <translation>bleibt in {name}; weiter weg ziehen, um es zu verlassen</translation>
    </message>
    <message>
        <source>stays in {name}</source>
        <translation>bleibt in {name}</translation>
    </message>
    <message>
        <source>which is collapsed</source>
        <translation>was zugeklappt ist</translation>
    </message>
    <message>
        <source>{name} grows</source>
        <translation>{name} wächst</translation>
    </message>
    <message>
        <source>{name} moves aside</source>
        <translation>{name} weicht aus</translation>
    </message>
    <message>
        <source>{n} others move aside</source>
        <translation>{n} andere weichen aus</translation>
    </message>
    <message>
        <source>cuts {n} connection</source>
        <translation>trennt {n} Verbindung</translation>
    </message>
    <message>
        <source>cuts {n} connections</source>
        <translation>trennt {n} Verbindungen</translation>
    </message>
    <message>
        <source>The {name} is locked. Unlock it to move, resize or delete it.</source>
        <translation>{name} ist gesperrt. Entsperren, um es zu verschieben, in der Größe zu ändern oder zu löschen.</translation>
    </message>
    <message>
        <source>The {name} is locked, so it is not moved. Unlock it first.</source>
        <translation>{name} ist gesperrt und wird darum nicht verschoben. Zuerst entsperren.</translation>
    </message>
    <message>
        <source>The {name} is locked, so it is not resized. Unlock it first.</source>
        <translation>{name} ist gesperrt und wird darum nicht in der Größe geändert. Zuerst entsperren.</translation>
    </message>
    <message>
        <source>The {name} is locked, so it is not deleted. Unlock it first.</source>
        <translation>{name} ist gesperrt und wird darum nicht gelöscht. Zuerst entsperren.</translation>
    </message>
    <message>
        <source>The {name} is locked, so it is not put elsewhere. Unlock it first.</source>
        <translation>{name} ist gesperrt und wird darum nicht anderswohin gesetzt. Zuerst entsperren.</translation>
    </message>
    <message>
        <source>A quotation mark has no other one: write both, as in &quot;my service&quot;.</source>
        <translation>Zu einem Anführungszeichen fehlt das andere: beide schreiben, wie in &quot;my service&quot;.</translation>
    </message>
    <message>
        <source>A minus needs what it leaves out, as in -kind:service.</source>
        <translation>Ein Minus braucht, was es ausschließt, wie in -kind:service.</translation>
    </message>
    <message>
        <source>There is no kind {name}.</source>
        <translation>Es gibt keine Art {name}.</translation>
    </message>
    <message>
        <source>Write what to look at before the {name}, as in kind:service or cpu&gt;80.</source>
        <translation>Vor {name} schreiben, was anzusehen ist, wie in kind:service oder cpu&gt;80.</translation>
    </message>
    <message>
        <source>Write what follows {name}, as in cpu&gt;80.</source>
        <translation>Schreiben, was auf {name} folgt, wie in cpu&gt;80.</translation>
    </message>
    <message>
        <source>Write what follows {name}, as in az:b.</source>
        <translation>Schreiben, was auf {name} folgt, wie in az:b.</translation>
    </message>
    <message>
        <source>Nothing is called {name}. Put words with a sign of their own in quotation marks.</source>
        <translation>Nichts heißt {name}. Wörter mit einem eigenen Zeichen in Anführungszeichen setzen.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
</context>
<context>
    <name>OtherKeys</name>
    <message>
        <source>Play and pause</source>
        <translation>Abspielen und anhalten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Space and drag, or drag with the middle button</source>
        <translation>Leertaste und ziehen, oder mit der mittleren Taste ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Walk elements, tasks and connections</source>
        <translation>Elemente, Tasks und Verbindungen durchgehen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Walk along a connection or to a neighbour</source>
        <translation>Einer Verbindung entlang oder zu einem Nachbarn gehen</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeile</translation>
    </message>
    <message>
        <source>Nudge by one step of the grid</source>
        <translation>Um einen Schritt des Rasters schieben</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Nudge by ten steps</source>
        <translation>Um zehn Schritte schieben</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click, Shift and drag a box</source>
        <translation>Strg+Klick, Umschalt+Klick, Umschalt und einen Kasten ziehen</translation>
    </message>
    <message>
        <source>Take one of a group</source>
        <translation>Eines aus einer Gruppe nehmen</translation>
    </message>
    <message>
        <source>Click it once more</source>
        <translation>Es noch einmal anklicken</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Enter, or type</source>
        <translation>Eingabe, oder tippen</translation>
    </message>
    <message>
        <source>Add a part at the pointer</source>
        <translation>Ein Teil am Zeiger hinzufügen</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Add what usually comes next</source>
        <translation>Hinzufügen, was meist als Nächstes kommt</translation>
    </message>
    <message>
        <source>Ctrl+arrow towards where it goes</source>
        <translation>Strg+Pfeil dorthin, wo es hin soll</translation>
    </message>
    <message>
        <source>Connect, or add and connect</source>
        <translation>Verbinden, oder hinzufügen und verbinden</translation>
    </message>
    <message>
        <source>C; Ctrl+Shift+arrow towards where a new part goes</source>
        <translation>C; Strg+Umschalt+Pfeil dorthin, wo ein neues Teil hin soll</translation>
    </message>
    <message>
        <source>Place one part after the other</source>
        <translation>Ein Teil nach dem anderen platzieren</translation>
    </message>
    <message>
        <source>Double-click it, or Ctrl+Enter; arrows and Enter place, Esc ends</source>
        <translation>Doppelklick darauf, oder Strg+Eingabe; Pfeile und Eingabe platzieren, Esc beendet</translation>
    </message>
    <message>
        <source>Explain a part</source>
        <translation>Ein Teil erklären</translation>
    </message>
    <message>
        <source>F1, on the part or on what was drawn with it</source>
        <translation>F1, auf dem Teil oder auf dem, was damit gezeichnet ist</translation>
    </message>
    <message>
        <source>Keep the parent and ignore the grid</source>
        <translation>Umgebung behalten und Raster übergehen</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Keep to one direction</source>
        <translation>In einer Richtung bleiben</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>Bend a connection</source>
        <translation>Eine Verbindung biegen</translation>
    </message>
    <message>
        <source>Drag a piece of its line, or arrows once it is chosen</source>
        <translation>Ein Stück ihrer Linie ziehen, oder Pfeile, wenn sie ausgewählt ist</translation>
    </message>
    <message>
        <source>Keep or drop what Tidy shows</source>
        <translation>Behalten oder verwerfen, was Aufräumen zeigt</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Eingabe, Esc</translation>
    </message>
    <message>
        <source>Open the context menu</source>
        <translation>Kontextmenü öffnen</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Menütaste, Umschalt+F10</translation>
    </message>
    <message>
        <source>End what the mouse is at, then the selection</source>
        <translation>Beenden, was die Maus tut, dann die Auswahl</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Walk the marks</source>
        <translation>Marken durchgehen</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Move by 5 s</source>
        <translation>Um 5 s gehen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Move by 60 s</source>
        <translation>Um 60 s gehen</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Terminate an instance and see the service replace its tasks.</source>
        <translation>Eine Instanz beenden und zusehen, wie der Service ihre Tasks ersetzt.</translation>
    </message>
    <message>
        <source>A definition, a service and a load balancer; raise its three tasks to five.</source>
        <translation>Eine Definition, ein Service und ein Load Balancer; aus drei Tasks fünf machen.</translation>
    </message>
    <message>
        <source>A deployment that cannot end: its host port is taken on every instance.</source>
        <translation>Eine Bereitstellung, die nicht enden kann: Ihr Host-Port ist auf jeder Instanz belegt.</translation>
    </message>
    <message>
        <source>Bad image with circuit breaker: a deployment fails, and the service rolls back.</source>
        <translation>Schlechtes Image mit Circuit Breaker: Eine Bereitstellung scheitert, und der Service kehrt zurück.</translation>
    </message>
    <message>
        <source>Blue/green: a second set of tasks comes up, and the traffic turns over to it.</source>
        <translation>Blau/Grün: Ein zweiter Satz Tasks startet, und der Verkehr geht auf ihn über.</translation>
    </message>
    <message>
        <source>An instance is emptied before it is patched, and no request is lost.</source>
        <translation>Eine Instanz wird vor dem Patchen geleert, und keine Anfrage geht verloren.</translation>
    </message>
    <message>
        <source>One task stops, the others drown, and restarting them makes it worse.</source>
        <translation>Ein Task hält an, die anderen ertrinken, und Neustarts machen es schlimmer.</translation>
    </message>
    <message>
        <source>Instances, Fargate and Fargate Spot side by side, until Spot takes its own back.</source>
        <translation>Instanzen, Fargate und Fargate Spot nebeneinander, bis Spot das Seine zurücknimmt.</translation>
    </message>
    <message>
        <source>A group scaled by a metric beside one of a capacity provider, with the same load.</source>
        <translation>Eine nach Metrik skalierte Gruppe neben einer mit Kapazitätsanbieter, bei gleicher Last.</translation>
    </message>
    <message>
        <source>EC2 takes all Spot instances back at once, and tasks wait until others come.</source>
        <translation>EC2 nimmt alle Spot-Instanzen auf einmal zurück, und Tasks warten, bis andere kommen.</translation>
    </message>
    <message>
        <source>Four roles, who takes each of them on, and what fails without it.</source>
        <translation>Vier Rollen, wer welche annimmt, und was ohne sie scheitert.</translation>
    </message>
    <message>
        <source>One listener whose rules forward, divide, redirect and refuse requests.</source>
        <translation>Ein Listener, dessen Regeln Anfragen weiterleiten, aufteilen, umleiten und abweisen.</translation>
    </message>
    <message>
        <source>A file system that outlives tasks, and a disk of Fargate that fills up.</source>
        <translation>Ein Dateisystem, das Tasks überlebt, und ein Datenträger von Fargate, der volläuft.</translation>
    </message>
    <message>
        <source>An upload becomes an event, the event a task, and the task writes into a table.</source>
        <translation>Ein Upload wird zum Ereignis, das Ereignis zum Task, und der Task schreibt in eine Tabelle.</translation>
    </message>
    <message>
        <source>Batch tasks run on Fargate by a schedule and write reports into a bucket.</source>
        <translation>Stapel-Tasks laufen nach Zeitplan auf Fargate und schreiben Berichte in einen Bucket.</translation>
    </message>
    <message>
        <source>Workers on a queue, as many as keep the backlog of each, and dead letters.</source>
        <translation>Worker an einer Warteschlange, so viele, dass der Rückstand je Worker bleibt, und unzustellbare Nachrichten.</translation>
    </message>
    <message>
        <source>A task stops, a rule of EventBridge matches, and the Administrator gets a mail.</source>
        <translation>Ein Task hält an, eine Regel von EventBridge greift, und der Administrator bekommt eine Mail.</translation>
    </message>
    <message>
        <source>All together: a shop with its instances, workers, queue, alarms and mail.</source>
        <translation>Alles zusammen: ein Shop mit Instanzen, Workern, Warteschlange, Alarmen und Mail.</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Erraten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Wurde zu</translation>
    </message>
    <message>
        <source>Line:column</source>
        <translation>Zeile:Spalte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Drawings and task definitions (*.stowage.json *.json *.png *.svg);;All files (*)</source>
        <translation>Zeichnungen und Task-Definitionen (*.stowage.json *.json *.png *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>no subnet</source>
        <translation>kein Subnetz</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 Anfr./s</translation>
    </message>
    <message>
        <source>not simulated: its controller</source>
        <translation>nicht simuliert: sein Controller</translation>
    </message>
    <message>
        <source>one on each instance</source>
        <translation>einer auf jeder Instanz</translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation>gewünscht %1</translation>
    </message>
    <message>
        <source>req</source>
        <translation>Anfr</translation>
    </message>
    <message>
        <source>msg</source>
        <translation>Nachr</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>1 dead letter</source>
        <translation>1 unzustellbare Nachricht</translation>
    </message>
    <message>
        <source>%1 dead letters</source>
        <translation>%1 unzustellbare Nachrichten</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>1 mail</source>
        <translation>1 Mail</translation>
    </message>
    <message>
        <source>%1 mails</source>
        <translation>%1 Mails</translation>
    </message>
    <message>
        <source>1 read</source>
        <translation>1 Lesezugriff</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1 Lesezugriffe</translation>
    </message>
    <message>
        <source>1 write</source>
        <translation>1 Schreibzugriff</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 Schreibzugriffe</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitern</translation>
    </message>
    <message>
        <source>let go for a list of what it can be connected with</source>
        <translation>loslassen für eine Liste möglicher Ziele</translation>
    </message>
    <message>
        <source>%1 cannot be connected with %2</source>
        <translation>%1 lässt sich nicht mit %2 verbinden</translation>
    </message>
    <message>
        <source> · Spot</source>
        <translation> · Spot</translation>
    </message>
    <message>
        <source> · protected</source>
        <translation> · geschützt</translation>
    </message>
    <message>
        <source>min %1 · max %2</source>
        <translation>min %1 · max %2</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>:%1  default</source>
        <translation>:%1  Standard</translation>
    </message>
    <message>
        <source>%1 more rules</source>
        <translation>%1 weitere Regeln</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 ungelesen</translation>
    </message>
    <message>
        <source>Run task %1</source>
        <translation>Task %1 ausführen</translation>
    </message>
    <message>
        <source>Run task in %1</source>
        <translation>Task in %1 ausführen</translation>
    </message>
    <message>
        <source>Protect from scale-in for 2 h</source>
        <translation>2 h vor Scale-in schützen</translation>
    </message>
    <message>
        <source>Remove scale-in protection</source>
        <translation>Schutz vor Scale-in aufheben</translation>
    </message>
    <message>
        <source>Protect from scale-in</source>
        <translation>Vor Scale-in schützen</translation>
    </message>
    <message>
        <source>No longer protect from scale-in</source>
        <translation>Nicht mehr vor Scale-in schützen</translation>
    </message>
    <message>
        <source>Set to Standby</source>
        <translation>Auf Standby setzen</translation>
    </message>
    <message>
        <source>Set to Standby and launch another one</source>
        <translation>Auf Standby setzen und eine andere starten</translation>
    </message>
    <message>
        <source>Set to InService</source>
        <translation>Auf InService setzen</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Detach and launch another one</source>
        <translation>Lösen und eine andere starten</translation>
    </message>
    <message>
        <source>Complete lifecycle action: CONTINUE</source>
        <translation>Lebenszyklus-Aktion abschließen: CONTINUE</translation>
    </message>
    <message>
        <source>Complete lifecycle action: ABANDON</source>
        <translation>Lebenszyklus-Aktion abschließen: ABANDON</translation>
    </message>
    <message>
        <source>Record a heartbeat</source>
        <translation>Einen Heartbeat melden</translation>
    </message>
    <message>
        <source>Launch again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Force new deployment</source>
        <translation>Neue Bereitstellung erzwingen</translation>
    </message>
    <message>
        <source>Stop task</source>
        <translation>Task anhalten</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>Terminieren</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Abstürzen lassen</translation>
    </message>
    <message>
        <source>Reconnect agent</source>
        <translation>Agent wieder verbinden</translation>
    </message>
    <message>
        <source>Disconnect agent</source>
        <translation>Agent trennen</translation>
    </message>
    <message>
        <source>Deregister</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Interrupt Spot instance</source>
        <translation>Spot-Instanz unterbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Roll the deployment back</source>
        <translation>Bereitstellung zurückrollen</translation>
    </message>
    <message>
        <source>, task</source>
        <translation>, Task</translation>
    </message>
    <message>
        <source>, container instance</source>
        <translation>, Container-Instanz</translation>
    </message>
    <message>
        <source>%1 %2 of %3 %4 reserved</source>
        <translation>%1 %2 von %3 %4 reserviert</translation>
    </message>
    <message>
        <source>Upload an object</source>
        <translation>Ein Objekt hochladen</translation>
    </message>
    <message>
        <source>Upload one and follow it</source>
        <translation>Eines hochladen und ihm folgen</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>Send one and follow it</source>
        <translation>Eine senden und ihr folgen</translation>
    </message>
    <message>
        <source>Publish a message</source>
        <translation>Eine Nachricht veröffentlichen</translation>
    </message>
    <message>
        <source>Publish one and follow it</source>
        <translation>Eine veröffentlichen und ihr folgen</translation>
    </message>
    <message>
        <source>Follow one request</source>
        <translation>Einer Anfrage folgen</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Purge %1? All of its messages are deleted, those in flight too.</source>
        <translation>%1 leeren? Alle Nachrichten werden gelöscht, auch die unterwegs.</translation>
    </message>
    <message>
        <source>Open inbox</source>
        <translation>Postfach öffnen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>not managed</source>
        <translation>nicht verwaltet</translation>
    </message>
    <message>
        <source>%1 needs %2, has %3 %4</source>
        <translation>%1 braucht %2, hat %3 %4</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 unhealthy</source>
        <translation>%1 ungesund</translation>
    </message>
    <message>
        <source>%1 starting</source>
        <translation>%1 beim Starten</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 stopping</source>
        <translation>%1 beim Anhalten</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>let go for a list of what can lead to it</source>
        <translation>loslassen für eine Liste dessen, was dorthin führen kann</translation>
    </message>
    <message>
        <source>let go for a list of what it can lead to</source>
        <translation>loslassen für eine Liste dessen, wohin es führen kann</translation>
    </message>
    <message>
        <source>ECS does not move tasks.</source>
        <translation>ECS verschiebt keine Tasks.</translation>
    </message>
    <message>
        <source>An instance stays in the group and the zone that it was launched in.</source>
        <translation>Eine Instanz bleibt in der Gruppe und der Zone, in der sie gestartet wurde.</translation>
    </message>
    <message>
        <source>ECS places a task itself, as soon as an instance has room for it.</source>
        <translation>ECS platziert einen Task selbst, sobald eine Instanz Platz dafür hat.</translation>
    </message>
    <message>
        <source>ECS does not move tasks. This one can be stopped; nothing starts another one.</source>
        <translation>ECS verschiebt keine Tasks. Dieser lässt sich anhalten; nichts startet einen anderen.</translation>
    </message>
    <message>
        <source>ECS does not move tasks. This one can be stopped; its service then places a new one where its strategy says, which need not be here.</source>
        <translation>ECS verschiebt keine Tasks. Dieser lässt sich anhalten; sein Service platziert dann einen neuen, wo seine Strategie es sagt, und das muss nicht hier sein.</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Stop %1; %2 places a new one</source>
        <translation>%1 anhalten; %2 platziert einen neuen</translation>
    </message>
    <message>
        <source>the line stays where you put it; Esc leaves it as it was</source>
        <translation>die Linie bleibt, wo sie hingelegt wird; Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>makes it asynchronous: %1</source>
        <translation>macht es asynchron: %1</translation>
    </message>
    <message>
        <source>Made asynchronous: %1</source>
        <translation>Asynchron gemacht: %1</translation>
    </message>
    <message>
        <source>The nearest is %1, outlined.</source>
        <translation>Am nächsten ist %1, umrandet.</translation>
    </message>
</context>
<context>
    <name>RoleKeys</name>
    <message>
        <source>container instance role</source>
        <translation>Rolle der Container-Instanz</translation>
    </message>
    <message>
        <source>The agent on the instance calls Amazon ECS with it.</source>
        <translation>Der Agent auf der Instanz ruft damit Amazon ECS auf.</translation>
    </message>
    <message>
        <source>The agents on its instances call Amazon ECS with it.</source>
        <translation>Die Agenten auf ihren Instanzen rufen damit Amazon ECS auf.</translation>
    </message>
    <message>
        <source>task role</source>
        <translation>Task-Rolle</translation>
    </message>
    <message>
        <source>The application in the containers calls AWS with it.</source>
        <translation>Die Anwendung in den Containern ruft damit AWS auf.</translation>
    </message>
    <message>
        <source>task execution role</source>
        <translation>Task-Ausführungsrolle</translation>
    </message>
    <message>
        <source>Secrets are fetched with it, and on Fargate images and logs need it too.</source>
        <translation>Damit werden Geheimnisse geholt; auf Fargate brauchen sie auch Images und Logs.</translation>
    </message>
    <message>
        <source>events role</source>
        <translation>Ereignisrolle</translation>
    </message>
    <message>
        <source>EventBridge runs tasks with it.</source>
        <translation>EventBridge führt damit Tasks aus.</translation>
    </message>
    <message>
        <source>EventBridge Scheduler runs tasks with it.</source>
        <translation>EventBridge Scheduler führt damit Tasks aus.</translation>
    </message>
    <message>
        <source>infrastructure role</source>
        <translation>Infrastruktur-Rolle</translation>
    </message>
    <message>
        <source>Amazon ECS makes the volumes of its tasks with it.</source>
        <translation>Amazon ECS legt damit die Volumes seiner Tasks an.</translation>
    </message>
    <message>
        <source>No %1. </source>
        <translation>Keine %1. </translation>
    </message>
    <message>
        <source>%1: the %2. </source>
        <translation>%1: die %2. </translation>
    </message>
    <message>
        <source>%1 is no %2, though it is linked as one. </source>
        <translation>%1 ist keine %2, obwohl als solche verbunden. </translation>
    </message>
</context>
<context>
    <name>Speeds</name>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell wie möglich</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Schwierigkeiten</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>stowage::app::Banner</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stowage::app::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>From “%1” to “%2”:</source>
        <translation>Von „%1“ zu „%2“:</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Sie sind gleich.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
</context>
<context>
    <name>stowage::app::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>PNG, for the web and documents</source>
        <translation>PNG, für Web und Dokumente</translation>
    </message>
    <message>
        <source>SVG, sharp at any size, with text that can be selected</source>
        <translation>SVG, scharf in jeder Größe, mit markierbarem Text</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>Die ganze Zeichnung</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The theme&apos;s</source>
        <translation>Wie das Thema</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>&amp;Legend of states and connections</source>
        <translation>&amp;Legende der Zustände und Verbindungen</translation>
    </message>
    <message>
        <source>E&amp;mbed the design: the picture opens again as the drawing</source>
        <translation>Entwurf &amp;einbetten: Das Bild öffnet sich wieder als Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Hintergrund</translation>
    </message>
    <message>
        <source>Nothing but the picture is put into the file.</source>
        <translation>In die Datei kommt nichts als das Bild.</translation>
    </message>
    <message>
        <source>A PDF holds the picture alone; it does not open again as the drawing.</source>
        <translation>Ein PDF enthält nur das Bild; es öffnet sich nicht wieder als Zeichnung.</translation>
    </message>
    <message>
        <source>Whoever gets the file can read the whole drawing: all names and settings, also of what is not shown. It has no environment values.</source>
        <translation>Wer die Datei bekommt, kann die ganze Zeichnung lesen: alle Namen und Einstellungen, auch von dem, was nicht zu sehen ist. Umgebungswerte hat sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Whoever gets the file can read the whole drawing: all names and settings, also of what is not shown, and %n environment value(s).</source>
        <translation>
            <numerusform>Wer die Datei bekommt, kann die ganze Zeichnung lesen: alle Namen und Einstellungen, auch von dem, was nicht zu sehen ist, und %n Umgebungswert.</numerusform>
            <numerusform>Wer die Datei bekommt, kann die ganze Zeichnung lesen: alle Namen und Einstellungen, auch von dem, was nicht zu sehen ist, und %n Umgebungswerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>A page of %1 × %2 cm</source>
        <translation>Eine Seite von %1 × %2 cm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
</context>
<context>
    <name>stowage::app::ImportReport</name>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is kept has no effect here, and is written again when the task definition is exported.</source>
        <translation>Behaltenes wirkt hier nicht und wird beim Export der Task-Definition wieder geschrieben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>stowage::app::MainWindow</name>
    <message>
        <source>Unsaved work would not survive a crash: %1</source>
        <translation>Nicht Gespeichertes würde einen Absturz nicht überleben: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Zoom to all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Shift+1</source>
        <translation>Umschalt+1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more.</source>
        <translation>%1 lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Overwriting it loses what was changed there.</source>
        <translation>Beim Überschreiben geht verloren, was dort geändert wurde.</translation>
    </message>
    <message>
        <source>Another program may have changed it, and overwriting it loses that. Why: %1</source>
        <translation>Vielleicht hat ein anderes Programm sie geändert, und Überschreiben verliert das. Warum: %1</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Reloading it loses the changes that you have not saved.</source>
        <translation>Beim Neuladen gehen die nicht gespeicherten Änderungen verloren.</translation>
    </message>
    <message>
        <source>The drawing here is as it was before. Reloading it begins the run anew.</source>
        <translation>Die Zeichnung hier ist wie zuvor. Neuladen beginnt den Lauf von vorn.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be simulated.</source>
        <translation>%1 lässt sich nicht simulieren.</translation>
    </message>
    <message>
        <source>Something in the file was not taken as it stood.</source>
        <translation>Etwas in der Datei wurde nicht so übernommen, wie es dastand.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Stowage documents (*.stowage.json)</source>
        <translation>Stowage-Dokumente (*.stowage.json)</translation>
    </message>
    <message>
        <source>The drawing was not saved.</source>
        <translation>Die Zeichnung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1. No backup was made: %2</source>
        <translation>%1. Es wurde keine Sicherung angelegt: %2</translation>
    </message>
    <message>
        <source>Export JSON</source>
        <translation>JSON exportieren</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Task definitions and templates (*.json *.template);;All files (*)</source>
        <translation>Task-Definitionen und Vorlagen (*.json *.template);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 holds more than 8 MiB; import it as a file.</source>
        <translation>%1 hat mehr als 8 MiB; als Datei importieren.</translation>
    </message>
    <message>
        <source>%1 cannot be drawn. %2: %3</source>
        <translation>%1 lässt sich nicht zeichnen. %2: %3</translation>
    </message>
    <message>
        <source>%1 holds nothing that can be drawn.</source>
        <translation>%1 enthält nichts, das sich zeichnen ließe.</translation>
    </message>
    <message>
        <source>The dropped text</source>
        <translation>Der fallen gelassene Text</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped; not taken: %1</source>
        <translation>Nur Dateien dieses Rechners lassen sich ablegen; nicht genommen: %1</translation>
    </message>
    <message>
        <source>One file is taken at a time; not taken: %1</source>
        <translation>Es wird eine Datei auf einmal genommen; nicht genommen: %1</translation>
    </message>
    <message>
        <source>As describe-task-definition gives it (*.json)</source>
        <translation>Wie describe-task-definition sie liefert (*.json)</translation>
    </message>
    <message>
        <source>CloudFormation template (*.json)</source>
        <translation>CloudFormation-Vorlage (*.json)</translation>
    </message>
    <message>
        <source>As register-task-definition takes it (*.json)</source>
        <translation>Wie register-task-definition sie nimmt (*.json)</translation>
    </message>
    <message>
        <source>Export task definition</source>
        <translation>Task-Definition exportieren</translation>
    </message>
    <message>
        <source>%1 is the file of the drawing, which would be lost; choose another name.</source>
        <translation>%1 ist die Datei der Zeichnung, die verloren ginge; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is open elsewhere.</source>
        <translation>%1 ist anderswo offen.</translation>
    </message>
    <message>
        <source>%1. Who saves last would overwrite what the other saved.</source>
        <translation>%1. Wer zuletzt speichert, würde das Gespeicherte des anderen überschreiben.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>%1. Overwriting it loses what is saved there, and the other may overwrite it again.</source>
        <translation>%1. Überschreiben verliert, was dort gespeichert ist, und der andere kann es wieder überschreiben.</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Anderer Name…</translation>
    </message>
    <message>
        <source>Others are not told that %1 is open here: its folder takes no lock.</source>
        <translation>Andere erfahren nicht, dass %1 hier offen ist: Der Ordner nimmt keine Sperre an.</translation>
    </message>
    <message>
        <source>Read-only: %1 is open elsewhere (%2). What is drawn here is saved as another file.</source>
        <translation>Nur zum Lesen: %1 ist anderswo offen (%2). Was hier gezeichnet wird, wird als andere Datei gespeichert.</translation>
    </message>
    <message>
        <source>%1 is open elsewhere too (%2). Who saves last overwrites what the other saved.</source>
        <translation>%1 ist auch anderswo offen (%2). Wer zuletzt speichert, überschreibt das Gespeicherte des anderen.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the &amp;system</source>
        <translation>Sprache des S&amp;ystems</translation>
    </message>
    <message>
        <source>Stowage speaks it from its next start on.</source>
        <translation>Stowage spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Import into the drawing…</source>
        <translation>In die Zeichnung &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Keep the last version as a &amp;backup</source>
        <translation>Letzte Fassung als Sicherung be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>&amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;task definition…</source>
        <translation>&amp;Task-Definition exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>Add a &amp;part…</source>
        <translation>&amp;Teil hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Time&amp;line and events</source>
        <translation>&amp;Zeitachse und Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Thema des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Ab&amp;spielen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Gegenwart</translation>
    </message>
    <message>
        <source>&amp;Discard what followed</source>
        <translation>&amp;Verwerfen, was folgte</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Run until the next &amp;event of the selection</source>
        <translation>Bis zum nächsten &amp;Ereignis der Auswahl laufen</translation>
    </message>
    <message>
        <source>Run until the service is s&amp;table</source>
        <translation>Laufen, bis der Service s&amp;tabil ist</translation>
    </message>
    <message>
        <source>Run until the first fail&amp;ure</source>
        <translation>Bis zum ersten &amp;Fehler laufen</translation>
    </message>
    <message>
        <source>Run until a t&amp;ime…</source>
        <translation>Bis zu einer Ze&amp;it laufen…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Sch&amp;neller</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>Gesch&amp;windigkeit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>About the &amp;model</source>
        <translation>Über das &amp;Modell</translation>
    </message>
    <message>
        <source>&amp;About Stowage</source>
        <translation>&amp;Über Stowage</translation>
    </message>
    <message>
        <source>A sandbox for Amazon ECS architectures. Stowage is not affiliated with Amazon.

Free software under the GNU General Public License, version 3 or later, without any warranty. The simulation is under the MIT licence.</source>
        <translation>Ein Sandkasten für Architekturen mit Amazon ECS. Stowage gehört nicht zu Amazon.

Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewähr. Die Simulation steht unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.%1)</source>
        <translation>Bilder (*.%1)</translation>
    </message>
    <message>
        <source>The picture was not exported.</source>
        <translation>Das Bild wurde nicht exportiert.</translation>
    </message>
    <message>
        <source>There is nothing to copy yet.</source>
        <translation>Es gibt noch nichts zu kopieren.</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>Als Bild kopiert</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>Recovered; it is not saved yet</source>
        <translation>Wiederhergestellt; noch nicht gespeichert</translation>
    </message>
    <message>
        <source>viewing the past</source>
        <translation>in der Vergangenheit</translation>
    </message>
    <message>
        <source>as flows · seed %1</source>
        <translation>als Ströme · Seed %1</translation>
    </message>
    <message>
        <source>simulated · seed %1</source>
        <translation>simuliert · Seed %1</translation>
    </message>
    <message>
        <source>Stopped: nothing else is due. Change the drawing, or break something.</source>
        <translation>Angehalten: Nichts weiter steht an. Die Zeichnung ändern oder etwas kaputt machen.</translation>
    </message>
    <message>
        <source>Return to live first, or discard what followed.</source>
        <translation>Erst zur Gegenwart zurückkehren oder verwerfen, was folgte.</translation>
    </message>
    <message>
        <source>Nothing is due. Change the drawing, or break something.</source>
        <translation>Nichts steht an. Die Zeichnung ändern oder etwas kaputt machen.</translation>
    </message>
    <message>
        <source>Select what to wait for first.</source>
        <translation>Erst auswählen, worauf gewartet wird.</translation>
    </message>
    <message>
        <source>Run until</source>
        <translation>Laufen bis</translation>
    </message>
    <message>
        <source>Simulated time at which to stop, as 1h30m, 45m or 90s:</source>
        <translation>Simulierte Zeit zum Anhalten, etwa 1h30m, 45m oder 90s:</translation>
    </message>
    <message>
        <source>“%1” is no length of time. Write it as 1h30m, 45m or 90s.</source>
        <translation>„%1“ ist keine Zeitdauer. Etwa so schreiben: 1h30m, 45m oder 90s.</translation>
    </message>
    <message>
        <source>%1 has passed already; the timeline goes back to it.</source>
        <translation>%1 ist schon vorbei; die Zeitachse führt dorthin zurück.</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (nur zum Lesen)</translation>
    </message>
    <message>
        <source>Find a command or an element</source>
        <translation>Einen Befehl oder ein Element finden</translation>
    </message>
    <message>
        <source>Open a drawing or start a sketch first.</source>
        <translation>Zuerst eine Zeichnung öffnen oder einen Entwurf beginnen.</translation>
    </message>
    <message>
        <source>You are viewing the past: return to live first.</source>
        <translation>Sie sehen die Vergangenheit: zuerst in die Gegenwart zurückkehren.</translation>
    </message>
    <message>
        <source>This is live: nothing has followed it.</source>
        <translation>Dies ist die Gegenwart: Nichts ist ihr gefolgt.</translation>
    </message>
    <message>
        <source>Nothing fits what is looked for.</source>
        <translation>Nichts passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Say what to look for first, with Find.</source>
        <translation>Zuerst mit Suchen sagen, was gesucht wird.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>N&amp;ächstes Ergebnis</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>V&amp;origes Ergebnis</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>Alle &amp;Befehle…</translation>
    </message>
    <message>
        <source>Go to the &amp;outline</source>
        <translation>Zur Glied&amp;erung</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Minikarte</translation>
    </message>
    <message>
        <source>History of the drawing</source>
        <translation>Verlauf der Zeichnung</translation>
    </message>
    <message>
        <source>&amp;History of the drawing</source>
        <translation>&amp;Verlauf der Zeichnung</translation>
    </message>
    <message>
        <source>Copy as S&amp;VG text</source>
        <translation>Als SVG-Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;Go to the message</source>
        <translation>Zur Meldun&amp;g</translation>
    </message>
    <message>
        <source>Perspecti&amp;ve</source>
        <translation>&amp;Perspektive</translation>
    </message>
    <message>
        <source>&amp;Parts and outline</source>
        <translation>&amp;Teile und Gliederung</translation>
    </message>
    <message>
        <source>&amp;Explain the selection</source>
        <translation>&amp;Auswahl erklären</translation>
    </message>
    <message>
        <source>Copied as SVG</source>
        <translation>Als SVG kopiert</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>Ne&amp;xt window</source>
        <translation>Nä&amp;chstes Fenster</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
</context>
<context>
    <name>stowage::app::PastOverlay</name>
    <message>
        <source>Viewing the past</source>
        <translation>In der Vergangenheit</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Zur Gegenwart</translation>
    </message>
    <message>
        <source>Show the newest instant again (End)</source>
        <translation>Wieder den neuesten Augenblick zeigen (Ende)</translation>
    </message>
    <message>
        <source>Discard what followed</source>
        <translation>Verwerfen, was folgte</translation>
    </message>
    <message>
        <source>Make this the newest instant, so that it can be edited</source>
        <translation>Diesen Augenblick zum neuesten machen, damit er sich bearbeiten lässt</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <translation>Zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>stowage::app::Recovery</name>
    <message>
        <source>It cannot be read and is kept: %1</source>
        <translation>Es lässt sich nicht lesen und wird aufbewahrt: %1</translation>
    </message>
    <message>
        <source>It was never saved and has %1 elements.</source>
        <translation>Nie gespeichert, mit %1 Elementen.</translation>
    </message>
    <message>
        <source>Its file is gone or cannot be read; it has %1 elements.</source>
        <translation>Die Datei fehlt oder lässt sich nicht lesen; %1 Elemente.</translation>
    </message>
    <message>
        <source>Only places differ from the file.</source>
        <translation>Nur Orte weichen von der Datei ab.</translation>
    </message>
    <message>
        <source> The file was changed since by another program.</source>
        <translation> Ein anderes Programm hat die Datei seither geändert.</translation>
    </message>
</context>
<context>
    <name>stowage::app::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht Gespeichertes</translation>
    </message>
    <message>
        <source>Stowage ended without saving these drawings. Nothing is deleted unless you say so.</source>
        <translation>Stowage endete, ohne diese Zeichnungen zu speichern. Ohne Auftrag wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Unsaved drawings</source>
        <translation>Nicht gespeicherte Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>Open &amp;saved</source>
        <translation>&amp;Gespeicherte öffnen</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Delete what was not saved of “%1”?</source>
        <translation>Nicht Gespeichertes von „%1“ löschen?</translation>
    </message>
    <message>
        <source>It cannot be had again.</source>
        <translation>Es ist nicht wiederzubekommen.</translation>
    </message>
</context>
<context>
    <name>stowage::app::StartPage</name>
    <message>
        <source>A Stowage document, a picture that carries one, or a task definition or CloudFormation template as JSON.</source>
        <translation>Ein Stowage-Dokument, ein Bild, das eines trägt, oder eine Task-Definition oder CloudFormation-Vorlage als JSON.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Draw an Amazon ECS architecture, run it, break it, and ask it why.</source>
        <translation>Eine Architektur mit Amazon ECS zeichnen, laufen lassen, kaputt machen und nach dem Warum fragen.</translation>
    </message>
    <message>
        <source>Start a sketch</source>
        <translation>Skizze beginnen</translation>
    </message>
    <message>
        <source>An empty canvas; drag parts onto it.</source>
        <translation>Eine leere Zeichenfläche; Teile darauf ziehen.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1, missing</source>
        <translation>%1, fehlt</translation>
    </message>
</context>
<context>
    <name>stowage::app::Status</name>
    <message>
        <source>Show the failures in the event log</source>
        <translation>Die Fehler im Ereignisprotokoll zeigen</translation>
    </message>
    <message>
        <source>The same drawing, seed and edits give the same run</source>
        <translation>Gleiche Zeichnung, gleicher Seed und gleiche Änderungen ergeben denselben Lauf</translation>
    </message>
    <message>
        <source>Zoom to all (Shift+1)</source>
        <translation>Alles zeigen (Umschalt+1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>1 request failed</source>
        <translation>1 Anfrage gescheitert</translation>
    </message>
    <message>
        <source>%1 requests failed</source>
        <translation>%1 Anfragen gescheitert</translation>
    </message>
</context>
<context>
    <name>stowage::app::Toast</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+F7 goes to Show and Undo</source>
        <translation>Strg+F7 führt zu Zeigen und Rückgängig</translation>
    </message>
</context>
<context>
    <name>stowage::app::Workbench</name>
    <message>
        <source>Below the canvas</source>
        <translation>Unter der Zeichenfläche</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Parts and outline</source>
        <translation>Teile und Gliederung</translation>
    </message>
    <message>
        <source>Parts or outline</source>
        <translation>Teile oder Gliederung</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>stowage::ui::Arranger</name>
    <message>
        <source>T&amp;idy…</source>
        <translation>&amp;Aufräumen…</translation>
    </message>
    <message>
        <source>&amp;Pin in place</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>Let &amp;lines find their own way</source>
        <translation>Linien ihren Weg selbst &amp;finden lassen</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centre</source>
        <translation>&amp;Zentriert ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middle</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>No longer pinned: Tidy may move it.</source>
        <translation>Nicht mehr angeheftet: Aufräumen darf es verschieben.</translation>
    </message>
    <message>
        <source>Pinned: Tidy leaves it where it is.</source>
        <translation>Angeheftet: Aufräumen lässt es, wo es ist.</translation>
    </message>
    <message>
        <source>It is tidy already.</source>
        <translation>Es ist schon aufgeräumt.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::CandidateTable</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Übrig auf</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>%1 %2 is taken</source>
        <translation>%1 %2 ist belegt</translation>
    </message>
</context>
<context>
    <name>stowage::ui::CanvasView</name>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Nothing can be connected with it.</source>
        <translation>Damit lässt sich nichts verbinden.</translation>
    </message>
    <message>
        <source>The past cannot be edited.</source>
        <translation>Die Vergangenheit lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Co&amp;nnect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles auswä&amp;hlen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Zoom to &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Aus&amp;wahl zeigen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Add a part…</source>
        <translation>Teil hinzufügen…</translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>Ändern in „%1“</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Drag a part here, or press / to add one</source>
        <translation>Ein Teil hierher ziehen oder / drücken</translation>
    </message>
    <message>
        <source>Space runs what you have drawn.</source>
        <translation>Die Leertaste lässt laufen, was gezeichnet ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>, connection</source>
        <translation>, Verbindung</translation>
    </message>
    <message>
        <source>It now lies over %1. Nothing was moved.</source>
        <translation>Es liegt jetzt über %1. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Move into</source>
        <translation>Verschieben in</translation>
    </message>
    <message>
        <source>The canvas</source>
        <translation>Die Zeichenfläche</translation>
    </message>
    <message>
        <source>Select all of this &amp;kind</source>
        <translation>Alle dieser Art auswähle&amp;n</translation>
    </message>
    <message>
        <source>Select the &amp;whole group</source>
        <translation>Gan&amp;ze Gruppe auswählen</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>Gruppierung aufl&amp;ösen</translation>
    </message>
    <message>
        <source>&amp;Frame around it</source>
        <translation>Rah&amp;men darum</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Alle auswählen: %1</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Ents&amp;perren</translation>
    </message>
    <message>
        <source>Locked: it is not moved, resized or deleted until Ctrl+Shift+L unlocks it.</source>
        <translation>Gesperrt: Es wird nicht verschoben, verändert oder gelöscht, bis Strg+Umschalt+L es entsperrt.</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Collapse or e&amp;xpand</source>
        <translation>Zu- oder au&amp;fklappen</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Lassen, wo es ist</translation>
    </message>
    <message>
        <source>Drag to what %1 leads to</source>
        <translation>Dorthin ziehen, wohin %1 führt</translation>
    </message>
    <message>
        <source>Drag to what leads to %1</source>
        <translation>Dorthin ziehen, was zu %1 führt</translation>
    </message>
    <message>
        <source>Drag to what %1 is connected with</source>
        <translation>Dorthin ziehen, womit %1 verbunden ist</translation>
    </message>
    <message>
        <source>Ne&amp;xt perspective</source>
        <translation>&amp;Nächste Perspektive</translation>
    </message>
    <message>
        <source>Click where the %1 goes, or press Enter; Esc ends.</source>
        <translation>Klicken, wohin es soll (%1), oder Eingabe drücken; Esc beendet.</translation>
    </message>
    <message>
        <source>Click, or press Enter, to place one %1 after the other; Esc ends.</source>
        <translation>Klicken oder Eingabe drücken platziert eines nach dem anderen (%1); Esc beendet.</translation>
    </message>
    <message>
        <source>Put a queue in between</source>
        <translation>Eine Queue dazwischensetzen</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Placing: %1. Click where it goes</source>
        <translation>Platzieren: %1. Klicken, wohin es soll</translation>
    </message>
    <message>
        <source>Placing: %1. Esc to stop</source>
        <translation>Platzieren: %1. Esc beendet</translation>
    </message>
    <message>
        <source>A service brings its cluster along; Ctrl+arrow adds what usually comes next.</source>
        <translation>Ein Service bringt seinen Cluster mit; Strg+Pfeil fügt hinzu, was meist als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Drag from one of a part&apos;s ports, or press C, to connect it.</source>
        <translation>Von einem Anschluss eines Teils aus ziehen oder C drücken, um es zu verbinden.</translation>
    </message>
    <message>
        <source>You are viewing the past, which cannot be changed: return to live first.</source>
        <translation>Sie sehen die Vergangenheit, die sich nicht ändern lässt: zuerst in die Gegenwart zurückkehren.</translation>
    </message>
    <message>
        <source>Select an element first.</source>
        <translation>Zuerst ein Element auswählen.</translation>
    </message>
    <message>
        <source>What is selected does not allow it.</source>
        <translation>Was ausgewählt ist, lässt es nicht zu.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::CommandPalette</name>
    <message>
        <source>Find a command or an element</source>
        <translation>Einen Befehl oder ein Element finden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>cannot be done now: %1</source>
        <translation>geht jetzt nicht: %1</translation>
    </message>
    <message>
        <source>Go to this element</source>
        <translation>Zu diesem Element gehen</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Enter carries it out; Esc closes.</source>
        <translation>Eingabe führt es aus; Esc schließt.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::EventLog</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Play or edit the drawing.</source>
        <translation>Noch ist nichts geschehen. Abspielen drücken oder die Zeichnung ändern.</translation>
    </message>
    <message>
        <source>No event passes the filter.</source>
        <translation>Kein Ereignis passt durch den Filter.</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur zeigen: %1</translation>
    </message>
    <message>
        <source>Only the selection</source>
        <translation>Nur die Auswahl</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>filter: service:web level:warn</source>
        <translation>Filter: service:web level:warn</translation>
    </message>
    <message>
        <source>Words, service:web, level:warn, topic:health</source>
        <translation>Wörter, service:web, level:warn, topic:health</translation>
    </message>
    <message>
        <source>Event lines</source>
        <translation>Ereigniszeilen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Ereignisse %1</translation>
    </message>
    <message>
        <source>Events %1 of %2</source>
        <translation>Ereignisse %1 von %2</translation>
    </message>
</context>
<context>
    <name>stowage::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
</context>
<context>
    <name>stowage::ui::FindBar</name>
    <message>
        <source>Find bar</source>
        <translation>Suchleiste</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Zeichenfläche suchen</translation>
    </message>
    <message>
        <source>Name, kind or state</source>
        <translation>Name, Art oder Zustand</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriges Ergebnis</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächstes Ergebnis</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Close Find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Names, kinds and state: pending, unhealthy, full, az:b, cpu&gt;80, kind:service, -name:web</source>
        <translation>Namen, Arten und Zustand, auf Englisch: pending, unhealthy, full, az:b, cpu&gt;80, kind:service, -name:web</translation>
    </message>
    <message>
        <source>Nothing on the canvas fits.</source>
        <translation>Nichts auf der Zeichenfläche passt.</translation>
    </message>
    <message>
        <source>Enter goes to the next one, Shift+Enter to the one before.</source>
        <translation>Eingabe führt zum nächsten, Umschalt+Eingabe zum vorigen.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::GaugeBar</name>
    <message>
        <source>%1 of %2 %3 reserved, %4 in use</source>
        <translation>%1 von %2 %3 reserviert, %4 in Gebrauch</translation>
    </message>
</context>
<context>
    <name>stowage::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing has happened to it yet.</source>
        <translation>Noch ist nichts damit geschehen.</translation>
    </message>
    <message>
        <source>Select something to see what happened to it.</source>
        <translation>Etwas auswählen, um zu sehen, was damit geschah.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::Inbox</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Con&amp;firm subscription</source>
        <translation>Abonnement &amp;bestätigen</translation>
    </message>
    <message>
        <source>Confirm subscription</source>
        <translation>Abonnement bestätigen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Inbox of %1</source>
        <translation>Postfach von %1</translation>
    </message>
    <message>
        <source>No mail has come.</source>
        <translation>Es ist keine Mail gekommen.</translation>
    </message>
    <message>
        <source>%1 mails</source>
        <translation>%1 Mails</translation>
    </message>
    <message>
        <source>The newest %1 of %2 mails</source>
        <translation>Die neuesten %1 von %2 Mails</translation>
    </message>
</context>
<context>
    <name>stowage::ui::InheritedView</name>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>overridden: not %1</source>
        <translation>überschrieben: nicht %1</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>Take it from another one.</source>
        <translation>Es von einem anderen nehmen.</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>Erben</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Take %1 from there again</source>
        <translation>%1 wieder von dort nehmen</translation>
    </message>
    <message>
        <source>Say something else for %1</source>
        <translation>Für %1 etwas anderes sagen</translation>
    </message>
</context>
<context>
    <name>stowage::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Inspector tabs</source>
        <translation>Reiter des Inspektors</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>Die Zeichnung</translation>
    </message>
    <message>
        <source>%1 elements · %2 connections</source>
        <translation>%1 Elemente · %2 Verbindungen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Container instance of %1</source>
        <translation>Container-Instanz von %1</translation>
    </message>
    <message>
        <source>Standalone task</source>
        <translation>Einzelner Task</translation>
    </message>
    <message>
        <source>Task of %1</source>
        <translation>Task von %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>of several kinds</source>
        <translation>verschiedener Art</translation>
    </message>
</context>
<context>
    <name>stowage::ui::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Search what it does, or a key</source>
        <translation>Suchen, was sie tut, oder eine Taste</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Auf der Zeitachse</translation>
    </message>
</context>
<context>
    <name>stowage::ui::LogList</name>
    <message>
        <source>Log lines</source>
        <translation>Logzeilen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch wurde nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minikarte</translation>
    </message>
    <message>
        <source>The whole drawing; arrows move what is in view</source>
        <translation>Die ganze Zeichnung; Pfeile verschieben, was zu sehen ist</translation>
    </message>
</context>
<context>
    <name>stowage::ui::NowPanel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>It is gone. What happened to it stands under History.</source>
        <translation>Es ist fort. Was damit geschah, steht unter Verlauf.</translation>
    </message>
    <message>
        <source>Nothing of it runs at this instant.</source>
        <translation>In diesem Augenblick läuft nichts davon.</translation>
    </message>
    <message>
        <source>Select something to see how it fares.</source>
        <translation>Etwas auswählen, um zu sehen, wie es ihm geht.</translation>
    </message>
    <message>
        <source>Select one thing to see how it fares.</source>
        <translation>Eines auswählen, um zu sehen, wie es ihm geht.</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Zustandsprüfungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>stowage::ui::OutlineModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>stowage::ui::OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Elements of the drawing</source>
        <translation>Elemente der Zeichnung</translation>
    </message>
</context>
<context>
    <name>stowage::ui::OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings, state and reasons of what you select appear here.</source>
        <translation>Hier erscheinen Einstellungen, Zustand und Gründe dessen, was ausgewählt ist.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>The drawing has none.</source>
        <translation>Die Zeichnung hat keine.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::PaletteView</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Teile suchen</translation>
    </message>
    <message>
        <source>No part is called that. Try service, users or balancer.</source>
        <translation>Kein Teil heißt so. Versuchen Sie Service, Nutzer oder Balancer.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1, recent</source>
        <translation>%1, zuletzt</translation>
    </message>
</context>
<context>
    <name>stowage::ui::PartPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How far it is simulated</source>
        <translation>Wie weit es simuliert wird</translation>
    </message>
</context>
<context>
    <name>stowage::ui::PartTip</name>
    <message>
        <source>F1 tells more.</source>
        <translation>F1 sagt mehr.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::ProbeList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Health checks of %1</source>
        <translation>Zustandsprüfungen von %1</translation>
    </message>
    <message>
        <source>No check has been answered yet.</source>
        <translation>Noch wurde keine Prüfung beantwortet.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::QuickAdd</name>
    <message>
        <source>Add a part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Part to add</source>
        <translation>Teil zum Hinzufügen</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Teile suchen</translation>
    </message>
    <message>
        <source>Parts at the pointer</source>
        <translation>Teile am Zeiger</translation>
    </message>
    <message>
        <source>Enter places · Ctrl+Enter keeps placing · F1 explains</source>
        <translation>Eingabe platziert · Strg+Eingabe platziert weiter · F1 erklärt</translation>
    </message>
    <message>
        <source>Common here</source>
        <translation>Hier üblich</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>All that may be here</source>
        <translation>Alles, was hier sein darf</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>No part is called that. Try service, users or balancer.</source>
        <translation>Kein Teil heißt so. Versuchen Sie Service, Nutzer oder Balancer.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::RolloutView</name>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>%1 older and %2 newer tasks of %3: %4</source>
        <translation>%1 ältere und %2 neuere Tasks von %3: %4</translation>
    </message>
</context>
<context>
    <name>stowage::ui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You are viewing the past. Return to live to edit.</source>
        <translation>Das ist die Vergangenheit. Zum Bearbeiten zur Gegenwart zurückkehren.</translation>
    </message>
    <message>
        <source>Select something drawn to see and change its settings.</source>
        <translation>Etwas Gezeichnetes auswählen, um Einstellungen zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How the drawing calls it. AWS cannot rename a resource, so this changes nothing that runs.</source>
        <translation>Wie die Zeichnung es nennt. AWS kann Ressourcen nicht umbenennen, deshalb ändert das nichts, was läuft.</translation>
    </message>
    <message>
        <source>They are of several kinds; what these share is edited together.</source>
        <translation>Sie sind von mehreren Arten; was diese gemeinsam haben, wird zusammen geändert.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::StepList</name>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig)</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig</translation>
    </message>
    <message>
        <source>%1, the drawing as it is</source>
        <translation>%1, die Zeichnung, wie sie ist</translation>
    </message>
    <message>
        <source>History of the drawing</source>
        <translation>Verlauf der Zeichnung</translation>
    </message>
    <message>
        <source>Enter goes to a step. The simulated time stays where it is.</source>
        <translation>Eingabe führt zu einem Schritt. Die simulierte Zeit bleibt, wo sie ist.</translation>
    </message>
</context>
<context>
    <name>stowage::ui::StoppedList</name>
    <message>
        <source>Stopped tasks</source>
        <translation>Angehaltene Tasks</translation>
    </message>
    <message>
        <source>What stopped within the last hour, as Amazon ECS keeps it.</source>
        <translation>Was in der letzten Stunde anhielt, wie Amazon ECS es aufbewahrt.</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <translation>Angehalten um</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Stop code</source>
        <translation>Stop-Code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Why did it stop?</source>
        <translation>Warum hielt er an?</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>stowage::ui::StoppedTray</name>
    <message>
        <source>Stopped tasks</source>
        <translation>Angehaltene Tasks</translation>
    </message>
    <message>
        <source>Show or hide what stopped within the last hour</source>
        <translation>Zeigen oder verbergen, was in der letzten Stunde anhielt</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>%1 tasks stopped</source>
        <translation>%1 Tasks angehalten</translation>
    </message>
    <message>
        <source>All %1…</source>
        <translation>Alle %1…</translation>
    </message>
    <message>
        <source>List all %1 stopped tasks</source>
        <translation>Alle %1 angehaltenen Tasks auflisten</translation>
    </message>
    <message>
        <source>%1, stopped: %2</source>
        <translation>%1, angehalten: %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why did %1 stop?</source>
        <translation>Warum hielt %1 an?</translation>
    </message>
</context>
<context>
    <name>stowage::ui::TidyPreview</name>
    <message>
        <source>Tidy would move one element.</source>
        <translation>Aufräumen würde ein Element verschieben.</translation>
    </message>
    <message>
        <source>Tidy would move %1 elements.</source>
        <translation>Aufräumen würde %1 Elemente verschieben.</translation>
    </message>
    <message>
        <source>One is pinned and stays.</source>
        <translation>Eines ist angeheftet und bleibt.</translation>
    </message>
    <message>
        <source>%1 are pinned and stay.</source>
        <translation>%1 sind angeheftet und bleiben.</translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation>Behalten (Eingabe)</translation>
    </message>
    <message>
        <source>Drop (Esc)</source>
        <translation>Verwerfen (Esc)</translation>
    </message>
</context>
<context>
    <name>stowage::ui::TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Gegenwart</translation>
    </message>
    <message>
        <source>Show the newest instant (End)</source>
        <translation>Den neuesten Augenblick zeigen (Ende)</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>ZEITACHSE</translation>
    </message>
</context>
<context>
    <name>stowage::ui::TrailPanel</name>
    <message>
        <source>What is followed</source>
        <translation>Was verfolgt wird</translation>
    </message>
    <message>
        <source>Followed by hand</source>
        <translation>Von Hand verfolgt</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>Nicht weiter verfolgen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>More followed; the event log tells it.</source>
        <translation>Es folgte mehr; das Ereignisprotokoll erzählt es.</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>Warum? %1</translation>
    </message>
</context>
<context>
    <name>stowage::ui::TransportBar</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Ctrl+Home</source>
        <translation>Strg+Pos1</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>,</source>
        <translation>,</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Run until</source>
        <translation>Laufen bis</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Next event of the selection</source>
        <translation>Nächstes Ereignis der Auswahl</translation>
    </message>
    <message>
        <source>Service stable</source>
        <translation>Service stabil</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>A time…</source>
        <translation>Eine Zeit…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>reaches only %1×</source>
        <translation>erreicht nur %1×</translation>
    </message>
    <message>
        <source>reaches %1×</source>
        <translation>erreicht %1×</translation>
    </message>
    <message>
        <source>simulated · seed 1</source>
        <translation>simuliert · Seed 1</translation>
    </message>
    <message>
        <source>reaches only 3,600×</source>
        <translation>erreicht nur 3.600×</translation>
    </message>
</context>
<context>
    <name>stowage::ui::WhyPanel</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Candidates (%1)</source>
        <translation>Kandidaten (%1)</translation>
    </message>
    <message>
        <source>Candidates (%1 of %2)</source>
        <translation>Kandidaten (%1 von %2)</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No decision about it is recorded. Select a task, an instance, a service or a target group to see why it is as it is.</source>
        <translation>Darüber ist keine Entscheidung verzeichnet. Einen Task, eine Instanz, einen Service oder eine Zielgruppe auswählen, um zu sehen, warum es so ist.</translation>
    </message>
    <message>
        <source>In AWS&apos;s words</source>
        <translation>In den Worten von AWS</translation>
    </message>
</context>
</TS>
