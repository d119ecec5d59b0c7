// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what facts record in numbers: AWS's names of states, counts and times.
#pragma once

#include "session/told.h"

#include <string>

namespace stowage::session::told_words {

std::string many(std::int64_t count, const std::string& thing); // "1 task", "2 tasks"
std::string bare(std::string sentence);                         // without its full stop
std::string clock(std::int64_t micros);                         // "00:05:30"
std::string rate(std::int64_t milli);                           // "0.5", "900"

std::string edited(const Told& told);
std::string faultOf(const Told& told);
std::string taskState(std::int64_t state);
std::string instanceState(std::int64_t state);
std::string serviceState(std::int64_t state);
std::string health(const Told& told); // "is UNHEALTHY"
std::string checked(const Told& t);   // the health of a container and its failures
std::string checks(const Told& told); // "unhealthy: Health checks failed, 2 in a row"
std::string described(std::int64_t reason, std::int64_t statusCode); // of a target
std::string steady(std::int64_t tasks);
std::string code(const Told& told);  // that requests fail with
std::string error(const Told& told); // why they do
std::string arn(const Told& told, EntityId group);
std::string reached(const Told& told); // "(instance i-…)"

std::string placed(const Told& told);  // the answer of a verdict
std::string closest(const Told& told); // in the words of a service event
std::string failure(const Told& told); // in RunTask's words
std::string breaker(const Told& told); // at how many failed tasks a deployment ends, or why else
std::string failedFor(const Told& told);

} // namespace stowage::session::told_words
