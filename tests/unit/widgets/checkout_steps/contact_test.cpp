#include "widgets/checkout_steps/contact.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

TEST(Contact, AnAddressThatExistsIsNeverRefused) {
  for (const char* text : {"ann@example.com", "a.b+shop@sub.example.co.uk", "o'neil@example.ie", "x@a-b.museum", "jörg@müller.de",
                           "1@1.eu", "用户@例子.广告", "a_b%c@example.org"}) {
    EXPECT_TRUE(is_mail(text)) << text;
  }
}

TEST(Contact, WhatMailCannotBeSentToIsTold) {
  for (const char* text :
       {"", "ann", "ann@", "@example.com", "ann@example", "ann@.com", "ann@example.", "ann@-a.com", "ann b@example.com",
        "ann@example..com", "ann@exa mple.com", "ann@1.2.3.4", "ann@example.c", "ann,b@example.com"}) {
    EXPECT_FALSE(is_mail(text)) << text;
  }
}

struct Slip {
  const char* text;
  const char* meant;
};

TEST(Contact, ASlipOfTheFingerIsNoticed) {
  for (const Slip& each : {
           Slip{"ann@gmial.com", "ann@gmail.com"},
           {"ann@gmail.con", "ann@gmail.com"},
           {"ann@gmai.com", "ann@gmail.com"},
           {"ann@gmail.co", "ann@gmail.com"},
           {"Ann.B@Hotmial.com", "Ann.B@hotmail.com"},
           {"ann@yaho.com", "ann@yahoo.com"},
           {"ann@outlok.com", "ann@outlook.com"},
           {"ann@iclod.com", "ann@icloud.com"},
           {"ann@t-onlin.de", "ann@t-online.de"},
           {"ann@honeyshop.con", "ann@honeyshop.com"},
           {"ann@honeyshop.vom", "ann@honeyshop.com"},
       }) {
    EXPECT_EQ(mail_meant(each.text), each.meant) << each.text;
  }
}

TEST(Contact, WhatIsRightGetsNoHint) {
  for (const char* text : {"ann@gmail.com", "ann@mail.com", "ann@email.com", "ann@ymail.com", "ann@gmx.at", "ann@gmx.de",
                           "ann@web.de", "ann@me.com", "ann@live.nl", "ann@example.com", "ann@honey.shop", "ann@wp.pl",
                           "ann@outlook.de", "ann@hotmail.be", "ann@posta.de", "ann", "ann@one.com", "ann@free.nl"}) {
    EXPECT_EQ(mail_meant(text), "") << text;
  }
}

TEST(Contact, PhoneNumbersAreTakenHoweverTheyAreWritten) {
  const Country de = country_of("DE");
  for (const char* text : {"030 1234567", "0151/2345-6789", "+49 151 23456789", "+49 (0)30 1234567", "0049 30 1234567",
                           "+353 86 123 4567", "+1 (212) 555-0123", "(030) 901820", "+41 44 668 18 00"}) {
    EXPECT_TRUE(is_phone(text, de)) << text;
  }
  for (const char* text : {"12", "030", "call me", "+49 30", "+1 555 0123", "0301234567890123456"}) {
    EXPECT_FALSE(is_phone(text, de)) << text;
  }
  EXPECT_TRUE(is_phone("212 555 0123", country_of("US")));
  EXPECT_TRUE(is_phone("1-212-555-0123", country_of("US")));
  EXPECT_FALSE(is_phone("555 0123", country_of("US")));
  EXPECT_TRUE(is_phone("06 1234 5678", country_of("IT"))) << "in Italy the 0 is part of the number";
  EXPECT_TRUE(is_phone("06 30 123 4567", country_of("HU"))) << "Hungary dials 06 before a number";
  EXPECT_TRUE(is_phone("8 612 34567", country_of("LT"))) << "as it was dialled for long";
  EXPECT_TRUE(is_phone("+995 32 212 1234", de)) << "a country that isn't in the table";
  EXPECT_TRUE(is_phone("123 4567", country_of("XX")));
}

}  // namespace
}  // namespace nicety
