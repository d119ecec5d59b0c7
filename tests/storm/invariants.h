// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what must always be true of a run, and which function watches over it.
#pragma once

#include <string_view>

namespace stowage::storm {

struct Invariant {
    int number = 0; // for life; those of mechanisms that are not simulated are missing
    std::string_view sentence;
    std::string_view checkedBy;
};

constexpr Invariant kInvariants[] = {
    {1, "Time never decreases, and no appointment is kept twice or lost.", "watch: checkTime"},
    {2, "Each pending appointment is that of something that is there.", "watch: checkAgenda"},
    {3, "Nothing is booked in the past, and an instant ends.", "watch: checkTime"},
    {4, "A draw depends on seed, stream and index alone.", "watch: checkLaunch"},
    {5, "A kept World and what was done since give the same digest.",
     "again: otherwiseWhenGoneBack"},
    {6, "An id is never used twice.", "watch: noteNumber; sim: checkTask, checkHost, checkService"},
    {7, "Amounts are finite, in bounds, and sums of their parts.",
     "sim: checkHost, checkService, checkGroup"},
    {8, "Watching, pausing and going back never change the digest.",
     "again: otherwiseWhenGoneBack, otherwiseWhenRepeated"},
    {9, "The status of a task only moves on.", "watch: onTaskStatus"},
    {10, "A task that is to stop stays so, and starts no container.",
     "watch: onContainerStarted; sim: checkTask"},
    {11,
     "A RUNNING task has started its essential containers, none waits for one's end, and each "
     "starts "
     "once what it depends on has met its condition.",
     "watch: onContainerStarted; sim: checkContainer"},
    {12, "An essential container that stops takes its task along, another one does not.",
     "watch: onStopRequested; sim: checkContainers"},
    {13, "A task has an essential container.", "sim: checkContainers"},
    {14, "SIGTERM precedes SIGKILL by the stop time-out, and nothing runs after that.",
     "watch: onSignal"},
    {15, "Essential containers make a task's health, each by as many failures as its retries.",
     "sim: checkContainers, checkContainer"},
    {16, "A task starts, is stopped and has stopped in that order, with a stopCode.",
     "watch: onStopRequested; sim: checkTimes"},
    {17, "A STOPPED task holds nothing.", "sim: checkTask"},
    {18, "A task stays in its cluster, revision and deployment.", "watch: checkBelonging"},
    {19, "A revision never changes, and its number is given once.", "watch: checkRevisions"},
    {20, "The scheduler starts and replaces no task beyond the maximum.",
     "watch: onTasksStarted, onStartedBeside"},
    {21, "The scheduler replaces no healthy task below the minimum.",
     "watch: onTasksStopped, onMoved"},
    {22, "One deployment is PRIMARY, and a rollout ends once, unless it is gone back to.",
     "watch: onCompleted, onFailed; sim: checkService"},
    {23, "A deployment completes with all its tasks healthy and no older ones.",
     "watch: onCompleted"},
    {24, "A FAILED deployment starts nothing, and a rollback is to the last COMPLETED one.",
     "watch: onTaskCreated, onRolledBack, hearOfBreaker"},
    {25, "A deployment fails at its threshold of failed tasks, counted for the newest one.",
     "watch: onFailureCounted, onFailed"},
    {26,
     "The start throttle waits longer and longer, 27 min at most, only after tasks that were never "
     "RUNNING, and another revision begins anew.",
     "watch: onStartsDelayed, onTaskCreated, onDeployment; sim: checkService"},
    {27, "A task counts as healthy after 40 s or with its targets, and grace is kept.",
     "watch: onStopRequested; sim: checkTasksOf"},
    {28, "A DAEMON has one task at most on an instance, and once steady one on each.",
     "watch: checkDaemon; sim: checkDaemon"},
    {29, "A deleted service ends without tasks, a deleted cluster without services.",
     "sim: checkService, checkCluster; watch: onPlaced"},
    {30, "The scheduler stops no healthy task that is protected.", "watch: onStopRequested"},
    {31, "An instance promises no more than it registered, and each port once.", "sim: checkHost"},
    {32, "Tasks on Fargate have sizes that it has.", "sim: checkTask"},
    {33, "Tasks are placed on ACTIVE, connected instances.", "watch: onPlaced; sim: checkHost"},
    {34, "Constraints hold for each placed task.", "watch: onPlaced"},
    {35, "A ledger is the sum of its tasks.", "sim: checkHost"},
    {36, "The base of a strategy is met before weights apply, which then divide within one task.",
     "watch: onSplit"},
    {37, "What Fargate Spot takes back has stopped when its notice ends.", "watch: onTaskEnds"},
    {38,
     "With managed termination protection a scale-in terminates no instance that runs a task, "
     "those of daemons aside.",
     "watch: onScaling"},
    {39, "Each request ends once.", "sim: checkSources; watch: checkSince"},
    {40, "A target holds the requests that are open, within its limit.",
     "sim: checkLane, checkGroup"},
    {41, "A draining, unused or new target gets no request.", "sim: checkLane; watch: checkSince"},
    {42, "A target turns only after its threshold of probes.", "watch: onTargetHealth"},
    {43, "Healthy targets get all requests, or without one all targets do.", "sim: checkLane"},
    {44,
     "The one listener at the port says who serves, its weights how much, and all shares are the "
     "whole.",
     "sim: checkSources, checkGroup, checkService"},
    {45, "Targets of a group that stays the same take turns, one request each.",
     "watch: checkTurns"},
    {47, "Answers are those that targets or the balancer give.", "sim: checkSources, checkLane"},
    {48, "A target is registered once, and for a living task.", "sim: checkGroup"},
    {49, "The desired capacity of a group lies between its sizes.", "sim: checkScalingGroup"},
    {50, "A scale-in spares protected instances, and balancing keeps within its margin.",
     "watch: onScaling"},
    {51, "A group lists the instances that it has not let go of, each with what goes on with it.",
     "sim: checkMembers"},
    {52,
     "An instance waits for a lifecycle hook just while it is in a wait state, and each such wait "
     "ends in time.",
     "sim: checkMembers, checkWaits"},
    {57,
     "A rule fires in the minutes of its schedule, in each once, and what is on its way is that of "
     "a rule that is there.",
     "sim: checkRule, checkDeliveries; watch: hearOfRule"},
    {58,
     "Scaling keeps to the bounds of a service or group, and in only where all tracked targets "
     "agree.",
     "watch: onServiceScaled, onGroupScaled"},
    {59, "Nothing scales in within a cooldown or during a deployment.",
     "watch: onServiceScaled, onGroupScaled"},
    {60, "An alarm is in the state that its datapoints give it, or will be looked at.",
     "sim: checkAlarm"},
    {61, "Points of a metric are in order, with their least below their greatest.",
     "sim: checkMetric"},
    {63, "What a run costs is the sum of what each machine has, recomputed from the facts.",
     "watch: checkCosts"},
    {65,
     "Tasks that wait for an instance are in PROVISIONING, hold nothing, and are 500 of a cluster "
     "at most.",
     "sim: checkWaiting"},
    {66,
     "The clients of a source that stick to targets are all that it has, at targets that are asked "
     "while any is and they send.",
     "sim: checkClients"},
    {67,
     "Each message of a queue is visible, delayed, in flight, deleted, expired, purged or gone to "
     "the dead-letter queue.",
     "sim: checkQueue"},
    {68, "A message in flight is hidden until its timeout, twelve hours at most, for one receiver.",
     "sim: checkFlights"},
    {69, "Whoever works on messages of a queue runs, and waits only without one.",
     "sim: checkWorker, checkWaiting"},
    {70, "Nothing stays in a queue beyond its retention, but what is in flight.",
     "sim: checkQueue"},
    {71, "At most 120,000 messages of a queue are in flight.", "sim: checkQueue"},
    {72, "Each copy of a message that is published is delivered, has failed or is on its way.",
     "sim: checkTopic"},
    {73,
     "Messages of a FIFO queue are in the order of their sending, and those of a group in flight "
     "were received together.",
     "sim: checkGroups, checkOrder"},
    {74, "A FIFO queue takes no deduplication id twice in five minutes.", "sim: checkOrder"},
    {80, "Only a container that runs writes, from an instant on that has come.",
     "sim: checkWriting"},
    {81, "A file system keeps all that was written to it, whoever wrote it is gone or not.",
     "sim: checkSystems"},
    {82,
     "A task that needs a volume of Amazon EBS has one of its own in its own zone while it runs, "
     "and none outlives a task of a service.",
     "sim: checkVolume, checkKept"},
    {90, "Each line of a log group comes of a fact, later lines of later ones.",
     "sim: brokenByLogs"},
};

} // namespace stowage::storm
