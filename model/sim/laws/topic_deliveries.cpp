// SPDX-License-Identifier: MIT
#include "sim/laws/topic_deliveries.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/queues.h"
#include "sim/rules.h"

#include <array>
#include <string>
#include <vector>

namespace stowage::sim::topic_deliveries {

namespace {
// AWS SNS message delivery retries, customer managed endpoints: after the first attempt 2 retries
// after 10 s each, 10 that are further and further apart, and 38 after ten minutes each.
constexpr std::int32_t kBefore = 2, kMostAttempts = 1 + 2 + 10 + 38;
constexpr std::array<std::int64_t, 10> kGrowing = {10, 16, 25, 39, 62, 97, 153, 241, 381, 600};
constexpr Duration kShortest = seconds(10), kLongest = seconds(600);

Duration delayAfter(std::int32_t attempts)
{
    if (attempts <= kBefore)
        return kShortest;
    const auto n = static_cast<std::size_t>(attempts - kBefore - 1);
    return n < kGrowing.size() ? seconds(kGrowing.at(n)) : kLongest;
}

void keep(World& world, Ix<Subscriber> at, const Mail& mail)
{
    Subscriber& subscriber = world.subscribers[at];
    ++subscriber.mails;
    std::vector<Mail>& inbox = world.inboxes[at.slot];
    if (inbox.size() == kMostMails)
        inbox.erase(inbox.begin());
    inbox.push_back(mail);
    world.mark(idOf(subscriber));
}

// Along the connection from its topic, where what it goes to is still there.
void noteHop(World& world, const Delivery& delivery, bool failed)
{
    const std::uint32_t slot = world.slotOf(delivery.to);
    if (slot == kNone)
        return;
    const bool isQueue = delivery.to.kind == EntityKind::queue;
    world.linkMeters.note(world.topics[delivery.topic].element,
                          isQueue ? world.queues[Ix<Queue>{slot}].element
                                  : world.subscribers[Ix<Subscriber>{slot}].element,
                          isQueue ? FlowKind::messages : FlowKind::mails, world.now, 1, failed);
}

std::uint32_t tellDelivered(World& world, const Delivery& delivery)
{
    Topic& topic = world.topics[delivery.topic];
    ++topic.delivered;
    world.mark(idOf(topic));
    noteHop(world, delivery, false);
    if (!delivery.isTold)
        return world.cause;
    return world.tell(
        {FactKind::messageDelivered, idOf(topic), ruleNumber("sns.delivery"), delivery.to},
        {static_cast<std::uint64_t>(delivery.attempts), delivery.subject, delivery.body});
}

void end(World& world, Ix<Delivery> at)
{
    world.cancel(world.deliveries[at].next);
    world.deliveries.remove(at);
}

// The queue became a FIFO queue on the way, so that its subscription is gone.
bool lacksGroup(const World& world, const Delivery& delivery)
{
    const std::uint32_t slot = world.slotOf(delivery.to);
    return delivery.group == 0 && delivery.to.kind == EntityKind::queue && slot != kNone &&
           world.queues[Ix<Queue>{slot}].isFifo;
}

void reachQueue(World& world, Ix<Delivery> at, Ix<Queue> queue)
{
    const Delivery delivery = world.deliveries[at];
    const std::string topic(world.text(world.topics[delivery.topic].name));
    if (!queues::policyLack(world, queue, SendingService::topics, topic).empty()) {
        ++world.topics[delivery.topic].failed; // AWS tries no denial again
        noteHop(world, delivery, true);
        const Because because(world, world.queues[queue].policyFact);
        tellUndelivered(world, delivery.topic, delivery.to, Undelivered::denied, delivery.isTold);
        return end(world, at);
    }
    const Because because(world, tellDelivered(world, delivery));
    queues::Sending sending;
    sending.body = delivery.body;
    sending.delay = world.queues[queue].delay;
    sending.isTold = delivery.isTold;
    sending.by = idOf(world.topics[delivery.topic]);
    sending.group = delivery.group;
    sending.sentId = delivery.sentId;
    queues::send(world, queue, sending);
    end(world, at);
}

void reachInbox(World& world, Ix<Delivery> at, Ix<Subscriber> to)
{
    Delivery& delivery = world.deliveries[at];
    if (world.subscribers[to].isReachable) {
        const Topic& topic = world.topics[delivery.topic];
        keep(world, to,
             {world.now, topic.name, delivery.subject, delivery.body, delivery.subscription});
        if (delivery.subscription == 0)
            tellDelivered(world, delivery);
        else
            noteHop(world, delivery, false);
        return end(world, at);
    }
    if (delivery.attempts >= kMostAttempts) {
        noteHop(world, delivery, true);
        tellUndelivered(world, delivery.topic, delivery.to, Undelivered::unreachable, true);
        world.topics[delivery.topic].failed += delivery.subscription == 0 ? 1 : 0;
        return end(world, at);
    }
    delivery.next = world.book(world.now + delayAfter(delivery.attempts),
                               AppointmentKind::deliveryDue, at.slot);
}
} // namespace

void begin(World& world, const Delivery& delivery)
{
    const Because because(world, delivery.fact);
    const Ix<Delivery> at = world.deliveries.add(delivery);
    world.deliveries[at].next =
        world.book(world.now + world.timing.messageHop, AppointmentKind::deliveryDue, at.slot);
}

void askToConfirm(World& world, const Subscription& subscription)
{
    const std::string arn = "arn:aws:sns:us-east-1:123456789012:" +
                            std::string(world.text(world.topics[subscription.topic].name));
    Delivery delivery;
    delivery.topic = subscription.topic;
    delivery.to = subscription.to;
    delivery.subject = world.names.intern("AWS Notification - Subscription Confirmation");
    delivery.body = world.names.intern(
        "You have chosen to subscribe to the topic:\n" + arn +
        "\n\nTo confirm this subscription, click or visit the link below (If this was in error no "
        "action is necessary):\nConfirm subscription");
    delivery.fact = world.cause;
    delivery.subscription = subscription.number;
    begin(world, delivery);
}

void dropOf(World& world, Ix<Topic> topic)
{
    for (auto at = world.deliveries.first(); at; at = world.deliveries.after(at))
        if (world.deliveries[at].topic == topic)
            end(world, at);
}

void due(World& world, Ix<Delivery> at)
{
    Delivery& delivery = world.deliveries[at];
    delivery.next = {};
    ++delivery.attempts;
    const std::uint32_t slot = world.slotOf(delivery.to);
    if (slot == kNone || lacksGroup(world, delivery)) {
        world.topics[delivery.topic].failed += delivery.subscription == 0 ? 1 : 0;
        tellUndelivered(world, delivery.topic, delivery.to, Undelivered::gone, delivery.isTold);
        return end(world, at);
    }
    if (delivery.to.kind == EntityKind::queue)
        return reachQueue(world, at, {slot});
    reachInbox(world, at, {slot});
}

void tellUndelivered(World& world, Ix<Topic> topic, EntityId to, Undelivered why, bool isTold)
{
    world.mark(idOf(world.topics[topic]));
    if (!isTold)
        return;
    const bool isFiltered = why == Undelivered::filtered;
    const RuleNumber rule = isFiltered                    ? ruleNumber("sns.filter")
                            : why == Undelivered::pending ? ruleNumber("sns.confirm")
                            : why == Undelivered::denied  ? ruleNumber("sqs.policy")
                                                          : ruleNumber("sns.retries");
    world.tell({FactKind::messageUndelivered, idOf(world.topics[topic]), rule, to},
               {static_cast<std::uint64_t>(why)});
}

} // namespace stowage::sim::topic_deliveries
