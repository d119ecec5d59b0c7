// SPDX-License-Identifier: MIT
#include "sim/laws/topics.h"

#include "base/text.h"
#include "base/time.h"
#include "plan/filter_policy.h"
#include "sim/alarm_values.h"
#include "sim/because.h"
#include "sim/commands.h"
#include "sim/frame_builder.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/topic_deliveries.h"
#include "sim/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace stowage::sim::topics {

namespace {
using topic_deliveries::Undelivered;

constexpr std::int64_t kHopsAMinute = 10; // that are told of what AWS publishes

constexpr Duration kTokenLives = hours(48); // API Subscribe: valid for two days

enum class SubscriptionState : std::uint8_t { pending, confirmed, deleted };

// None where it is not there, or where AWS refuses the subscription: a FIFO topic delivers to
// queues only, and a FIFO queue takes nothing of another topic.
EntityId entityOf(const World& world, Ix<Topic> topic, const SubscriptionNode& node)
{
    const ElementPlace place = world.placeOf(node.endpoint);
    const bool isFifo = world.topics[topic].isFifo;
    if (place.kind == EntityKind::queue && !isFifo && world.queues[Ix<Queue>{place.slot}].isFifo)
        return {};
    if (place.kind == EntityKind::queue)
        return idOf(world.queues[Ix<Queue>{place.slot}]);
    if (place.kind == EntityKind::subscriber && !isFifo)
        return idOf(world.subscribers[Ix<Subscriber>{place.slot}]);
    return {};
}

void tellState(World& world, const Subscription& row, SubscriptionState state)
{
    world.mark(idOf(world.topics[row.topic]));
    world.mark(row.to);
    world.tell({FactKind::subscriptionChanged, idOf(world.topics[row.topic]),
                ruleNumber("sns.confirm"), row.to},
               {static_cast<std::uint64_t>(state)});
}

void add(World& world, Ix<Topic> topic, const SubscriptionNode& node)
{
    Subscription made;
    made.number = ++world.subscribed;
    made.topic = topic;
    made.endpoint = world.names.intern(node.endpoint.text);
    made.to = entityOf(world, topic, node);
    made.isEmail = node.protocol == SubscriptionProtocol::email;
    made.askedAt = world.now;
    made.isConfirmed = !made.isEmail;
    world.subscriptions.add(made);
    tellState(world, made,
              made.isConfirmed ? SubscriptionState::confirmed : SubscriptionState::pending);
    if (made.isEmail)
        topic_deliveries::askToConfirm(world, made);
}

Ix<Subscription> find(const World& world, Ix<Topic> topic, const ElementId& endpoint)
{
    const NameId element = world.names.find(endpoint.text);
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at))
        if (world.subscriptions[at].topic == topic && world.subscriptions[at].endpoint == element)
            return at;
    return {};
}

void dropOf(World& world, Ix<Topic> topic)
{
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at))
        if (world.subscriptions[at].topic == topic)
            world.subscriptions.remove(at);
}

// Whether it was published already, so that this one is not taken.
bool isDuplicate(World& world, Ix<Topic> at, const Publication& publication)
{
    Topic& topic = world.topics[at];
    if (!topic.isFifo || publication.sentId == 0)
        return false;
    if (at.slot >= world.publishedIds.size())
        world.publishedIds.resize(at.slot + 1);
    const Time first = fifo::firstOf(world.publishedIds[at.slot], publication.sentId, world.now);
    if (first == kNever)
        return false;
    ++topic.duplicates;
    world.mark(idOf(topic));
    if (publication.isTold)
        world.tell({FactKind::messageDuplicated, idOf(topic), ruleNumber("sns.fifo")},
                   {static_cast<std::uint64_t>((world.now - first).micros),
                    world.names.intern(publication.body)});
    return true;
}

// What a FIFO topic has against a message; none of a standard one.
Outcome objectionTo(const Topic& topic, const PublishMessage& asked)
{
    if (!topic.isFifo)
        return Done{};
    if (asked.group.empty())
        return Error{Fault::refused,
                     "Invalid parameter: The MessageGroupId parameter is required for FIFO topics",
                     "InvalidParameter"};
    if (asked.sentId.empty() && !topic.dedupsByContent)
        return Error{Fault::refused,
                     "Invalid parameter: The topic should either have ContentBasedDeduplication "
                     "enabled or MessageDeduplicationId provided explicitly",
                     "InvalidParameter"};
    return Done{};
}

bool isHopTold(World& world, Topic& topic)
{
    if (topic.hopsSince == kNever || world.now >= topic.hopsSince + minutes(1)) {
        topic.hopsSince = world.now;
        topic.hops = 0;
    }
    return topic.hops++ < kHopsAMinute;
}

// "Thursday 01 January, 2026 00:05:00 UTC"
std::string mailDate(const World& world, Time at)
{
    constexpr std::array<std::string_view, 7> kDays = {"Thursday", "Friday",  "Saturday", "Sunday",
                                                       "Monday",   "Tuesday", "Wednesday"};
    constexpr std::array<std::string_view, 12> kMonths = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const std::int64_t micros = world.startMicros + at.micros;
    const std::string iso = instantText(micros);
    const std::int64_t day = micros / hours(24).micros % 7;
    const std::int64_t month = parseInteger(iso.substr(5, 2)).value_or(1);
    return std::string(kDays.at(static_cast<std::size_t>(day))) + " " + iso.substr(8, 2) + " " +
           std::string(kMonths.at(static_cast<std::size_t>(month - 1))) + ", " + iso.substr(0, 4) +
           " " + iso.substr(11, 8) + " UTC";
}

// Whether it can; CloudWatch gives its messages no message group.
bool canNotify(World& world, Ix<Alarm> at, Ix<Topic> topic)
{
    const Topic& row = world.topics[topic];
    const std::string lack =
        row.isFifo
            ? "Invalid parameter: The MessageGroupId parameter is required for FIFO topics"
            : policyLack(world, topic, SendingService::alarms, world.text(world.alarms[at].name));
    if (lack.empty())
        return true;
    const Because because(world, row.isFifo ? 0 : row.policyFact);
    world.tell({FactKind::alarmActionFailed, idOf(world.alarms[at]),
                row.isFifo ? ruleNumber("sns.alarmFifo") : ruleNumber("sns.policy"), idOf(row)},
               {world.names.intern(lack)});
    return false;
}
} // namespace

std::uint32_t create(World& world, const TopicNode& node)
{
    Topic topic;
    topic.element = world.names.intern(node.id.text);
    topic.name = world.names.intern(node.name);
    topic.isFifo = node.isFifo;
    topic.dedupsByContent = node.dedupsByContent;
    const Ix<Topic> at = world.topics.add(topic);
    world.topics[at].number = world.nextNumber(EntityKind::topic, at.slot);
    world.tell({FactKind::topicCreated, idOf(world.topics[at]), ruleNumber("sns.topic")});
    return at.slot;
}

void change(World& world, std::uint32_t slot, const TopicNode& before)
{
    const TopicNode& node = *world.asked.topics[slot];
    Topic& topic = world.topics[Ix<Topic>{slot}];
    topic.name = world.names.intern(node.name);
    topic.isFifo = node.isFifo;
    topic.dedupsByContent = node.dedupsByContent;
    world.mark(idOf(topic));
    if (node.letsLinked == before.letsLinked && node.senders == before.senders)
        return;
    const std::uint32_t changed =
        world.tell({FactKind::topicChanged, idOf(topic), ruleNumber("sns.policy")});
    world.topics[Ix<Topic>{slot}].policyFact = changed;
}

std::string policyLack(const World& world, Ix<Topic> at, SendingService service,
                       std::string_view sender)
{
    const TopicNode& node = *world.asked.topics[at.slot];
    if (node.letsLinked || letsSend(node.senders, service, sender))
        return {};
    return arnOfSender(service, sender) +
           " is not authorized to perform: SNS:Publish on resource: " +
           arnOfSender(SendingService::topics, node.name) +
           ", for the policy of the topic does not let it";
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<Topic> at{slot};
    const Topic topic = world.topics[at];
    topic_deliveries::dropOf(world, at);
    dropOf(world, at);
    if (slot < world.publishedIds.size())
        world.publishedIds[slot].clear();
    world.tell({FactKind::topicDeleted, idOf(topic), ruleNumber("sns.topic")});
    world.gone(EntityKind::topic, topic.number, topic.name);
    world.topics.remove(at);
}

std::uint32_t createSubscriber(World& world, const SubscriberNode& node)
{
    Subscriber row;
    row.element = world.names.intern(node.id.text);
    row.name = world.names.intern(node.name);
    row.isReachable = node.isReachable;
    const Ix<Subscriber> at = world.subscribers.add(row);
    putAt(world.inboxes, at.slot, std::vector<Mail>{});
    world.subscribers[at].number = world.nextNumber(EntityKind::subscriber, at.slot);
    world.mark(idOf(world.subscribers[at]));
    return at.slot;
}

void changeSubscriber(World& world, std::uint32_t slot, const SubscriberNode& /*before*/)
{
    const SubscriberNode& node = *world.asked.subscribers[slot];
    Subscriber& row = world.subscribers[Ix<Subscriber>{slot}];
    row.name = world.names.intern(node.name);
    row.isReachable = node.isReachable;
    world.mark(idOf(row));
}

void removeSubscriber(World& world, std::uint32_t slot)
{
    const Ix<Subscriber> at{slot};
    const Subscriber row = world.subscribers[at];
    world.gone(EntityKind::subscriber, row.number, row.name);
    world.inboxes[slot] = {};
    world.subscribers.remove(at);
}

void resolve(World& world)
{
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at)) {
        const Subscription row = world.subscriptions[at];
        const SubscriptionNode* node = nodeOf(world, row);
        if (node != nullptr && entityOf(world, row.topic, *node) == row.to)
            continue;
        noteEdit(world);
        tellState(world, row, SubscriptionState::deleted);
        world.subscriptions.remove(at);
    }
    for (auto topic = world.topics.first(); topic; topic = world.topics.after(topic)) {
        const std::shared_ptr<const TopicNode> node = world.asked.topics[topic.slot];
        for (const SubscriptionNode& each : node->subscriptions) {
            if (find(world, topic, each.endpoint) || !entityOf(world, topic, each))
                continue;
            noteEdit(world);
            add(world, topic, each);
        }
    }
}

const SubscriptionNode* nodeOf(const World& world, const Subscription& subscription)
{
    const std::string_view endpoint = world.text(subscription.endpoint);
    for (const SubscriptionNode& node : world.asked.topics[subscription.topic.slot]->subscriptions)
        if (node.endpoint.text == endpoint)
            return &node;
    return nullptr;
}

void publish(World& world, Ix<Topic> topic, std::string_view subject, std::string_view body)
{
    if (!topic || !world.topics.holds(topic) || world.topics[topic].isFifo)
        return;
    Publication publication{subject, body};
    publication.isTold = isHopTold(world, world.topics[topic]);
    publish(world, topic, publication);
}

void publish(World& world, Ix<Topic> at, const Publication& publication)
{
    if (isDuplicate(world, at, publication))
        return;
    Topic& topic = world.topics[at];
    ++topic.published;
    world.mark(idOf(topic));
    Delivery delivery;
    delivery.topic = at;
    delivery.subject = world.names.intern(publication.subject);
    delivery.isTold = publication.isTold;
    delivery.group = publication.group;
    delivery.sentId = publication.sentId;
    if (publication.isTold) // the bodies of many would never be let go of
        delivery.body = world.names.intern(publication.body);
    delivery.fact = world.cause;
    if (publication.isTold)
        delivery.fact =
            world.tell({FactKind::messagePublished, idOf(topic), ruleNumber("sns.fanOut")},
                       {delivery.subject, delivery.body});
    const Because because(world, delivery.fact);
    for (auto each = world.subscriptions.first(); each; each = world.subscriptions.after(each)) {
        const Subscription& row = world.subscriptions[each];
        if (row.topic != at)
            continue;
        const SubscriptionNode* node = nodeOf(world, row);
        const bool passes =
            node != nullptr && letsThrough(node->filterPolicy, node->filtersBody,
                                           publication.attributes, publication.body);
        if (!row.isConfirmed || !passes) {
            ++topic.filteredOut;
            topic_deliveries::tellUndelivered(
                world, at, row.to, row.isConfirmed ? Undelivered::filtered : Undelivered::pending,
                publication.isTold);
            continue;
        }
        delivery.to = row.to;
        ++topic.copies;
        topic_deliveries::begin(world, delivery);
    }
}

Outcome publishByHand(World& world, const PublishMessage& asked)
{
    const Ix<Topic> topic = rowOf<Topic>(world, EntityKind::topic, Subject(asked.topic));
    if (!topic)
        return Error{Fault::notFound, "Topic does not exist", "NotFound"};
    if (const Outcome fine = objectionTo(world.topics[topic], asked); !fine)
        return fine;
    youAsked(world, FactKind::youPublished, idOf(world.topics[topic]),
             {world.names.intern(asked.body)});
    Publication publication{asked.subject, asked.body};
    if (world.topics[topic].isFifo) {
        publication.group = fifo::groupNamed(world, asked.group);
        publication.sentId = fifo::sentIdOf(asked.sentId.empty() ? asked.body : asked.sentId);
    }
    publication.attributes.type = FilterValue::Type::object;
    for (const auto& [name, json] : asked.attributes)
        if (auto value = filterValueOf(json))
            publication.attributes.members.push_back({name, *std::move(value)});
    publish(world, topic, publication);
    return Done{};
}

Outcome confirm(World& world, const ConfirmSubscription& asked)
{
    const Ix<Topic> topic = rowOf<Topic>(world, EntityKind::topic, Subject(asked.topic));
    const Ix<Subscription> at = topic ? find(world, topic, asked.subscriber) : Ix<Subscription>{};
    if (!at)
        return Error{Fault::notFound, "Subscription does not exist", "NotFound"};
    if (!world.subscriptions[at].isConfirmed &&
        world.now >= world.subscriptions[at].askedAt + kTokenLives)
        return Error{Fault::refused, "Invalid parameter: Token", "InvalidParameter"};
    const bool wasConfirmed = std::exchange(world.subscriptions[at].isConfirmed, true);
    const Subscription row = world.subscriptions[at];
    youAsked(world, FactKind::youConfirmed, row.to, {world.topics[topic].name});
    if (!wasConfirmed)
        tellState(world, row, SubscriptionState::confirmed);
    return Done{};
}

// Only a change of state is told, and only one to ALARM.
void whenAlarmChanges(World& world, const Fact& fact)
{
    const Ix<Alarm> at{world.slotOf(fact.subject())};
    const std::shared_ptr<const AlarmNode> node =
        at ? askedOf(world.asked.alarms, at.slot) : nullptr;
    const auto to = static_cast<AlarmState>(world.facts.payload(fact.number)[1]);
    if (!node || node->topics.empty() || to != AlarmState::alarm ||
        !world.alarms[at].actionsEnabled)
        return;
    const std::string name(world.text(world.alarms[at].name));
    const std::string subject = "ALARM: \"" + name + "\" in US East (N. Virginia)";
    const std::string body =
        "You are receiving this email because your Amazon CloudWatch Alarm \"" + name +
        "\" in the US East (N. Virginia) region has entered the ALARM state, because \"" +
        stateReason(world, fact.number) + "\" at \"" + mailDate(world, fact.at()) + "\".";
    for (const ElementId& id : node->topics) {
        const auto topic = rowOf<Topic>(world, EntityKind::topic, Subject(id));
        const bool isTaken = topic && canNotify(world, at, topic);
        world.linkMeters.note(world.alarms[at].element, world.names.find(id.text),
                              FlowKind::messages, world.now, 1, !isTaken);
        if (isTaken)
            publish(world, topic, subject, body);
    }
}

} // namespace stowage::sim::topics
