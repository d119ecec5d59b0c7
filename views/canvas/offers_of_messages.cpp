// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/offers_of_messages.h"

#include "canvas/paint.h"
#include "kinds/events/queue.h"
#include "kinds/events/topic.h"
#include "kinds/storage/bucket.h"
#include "look/plain_text.h"

#include <QObject>
#include <QPushButton>

namespace stowage::ui {

namespace {
// A command is sent once, and once more to be followed on its way.
void offerBoth(const QString& plain, const QString& followed, const Command& command,
               std::vector<Offer>& offers)
{
    offers.push_back({plain, command});
    Offer follow{followed, command};
    follow.follows = true;
    offers.push_back(std::move(follow));
}

// One as large as those that come by themselves.
constexpr const char* kGroup = "group-1"; // also the first of producers' message groups

template <class Kind> bool isFifo(const Kind* props)
{
    return props != nullptr && props->type == doc::MessageOrder::fifo;
}

void offerUpload(const doc::Element& element, std::vector<Offer>& offers)
{
    constexpr std::int64_t kKib = 1'024;
    const auto* bucket = element.as<doc::Bucket>();
    if (bucket == nullptr)
        return;
    const Command put = PutObject{element.id, {}, kKib * bucket->objectSizeKib};
    offerBoth(QObject::tr("Upload an object"), QObject::tr("Upload one and follow it"), put,
              offers);
}
} // namespace

void offerOfMessages(Verb verb, const doc::Document& document, const ElementId& id,
                     std::vector<Offer>& offers)
{
    const doc::Element* element = document.find(id);
    if (element == nullptr)
        return;
    switch (verb) {
    case Verb::putObject:
        return offerUpload(*element, offers);
    case Verb::sendMessage: {
        SendMessages send;
        send.queue = id;
        send.body = "message";
        if (const auto* queue = element->as<doc::Queue>(); isFifo(queue))
            send.group = kGroup;
        return offerBoth(QObject::tr("Send a message"), QObject::tr("Send one and follow it"), send,
                         offers);
    }
    case Verb::publishMessage: {
        PublishMessage publish;
        publish.topic = id;
        publish.subject = "Hello";
        publish.body = "message";
        if (const auto* topic = element->as<doc::SnsTopic>(); isFifo(topic))
            publish.group = kGroup;
        return offerBoth(QObject::tr("Publish a message"), QObject::tr("Publish one and follow it"),
                         publish, offers);
    }
    case Verb::followRequest:
        offers.push_back({QObject::tr("Follow one request"), Follow{Followed::request, id}});
        return;
    case Verb::purgeQueue: {
        Offer purge{QObject::tr("Purge"), PurgeQueue{id}};
        purge.question =
            QObject::tr("Purge %1? All of its messages are deleted, those in flight too.")
                .arg(fromUtf8(element->name));
        offers.push_back(std::move(purge));
        return;
    }
    default:
        return;
    }
}

void offerInbox(const Readout& readout, std::vector<Offer>& offers)
{
    const auto* element = std::get_if<ElementId>(&readout.subject);
    if (element == nullptr || readout.mails == 0)
        return;
    Offer open;
    open.text = QObject::tr("Open inbox");
    open.inbox = *element;
    offers.push_back(std::move(open));
}

bool mayCarryOut(const Offer& offer, QWidget* parent)
{
    if (offer.question.isEmpty())
        return true;
    PlainMessage question(PlainMessage::Warning, offer.question, {}, parent);
    question.setObjectName(QStringLiteral("Asks before"));
    QPushButton* yes = question.addButton(offer.text, PlainMessage::AcceptRole);
    question.setDefaultButton(question.addButton(PlainMessage::Cancel));
    question.exec();
    return question.clickedButton() == yes;
}

} // namespace stowage::ui
